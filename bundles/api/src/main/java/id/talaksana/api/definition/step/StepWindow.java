package id.talaksana.api.definition.step;

import id.talaksana.api.text.Sourced;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Fixed dates of a step, both inclusive, in the agency's zone.
 *
 * @param until hour of the last day at which it ends; null: the end of that day
 * @param days the number of days that the document itself gives; null when it gives none. The dates govern.
 * @param tentative whether the document reserves a change
 */
public record StepWindow(
        LocalDate from, LocalDate to, LocalTime until, Sourced<Integer> days, boolean tentative, String note) {}
