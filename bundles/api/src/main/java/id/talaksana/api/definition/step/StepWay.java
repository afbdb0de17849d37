package id.talaksana.api.definition.step;

import id.talaksana.api.condition.Condition;

/**
 * A way onward. Either {@code to} or {@code end} is present.
 *
 * @param to id of the step that it leads to
 * @param end how the case ends
 * @param when the cases that take it; null: those that no other way is for
 */
public record StepWay(String to, StepEnd end, Condition when) {}
