package id.talaksana.api.rounds.applicants;

import java.time.Instant;

/**
 * A table of applicants that comes in, in parts that nobody sees before all of them are in.
 *
 * @param number counts the tables of the round from 1
 * @param sha256 checksum of the table, by which it is known again when it is sent again after a break
 * @param rows how many applicants it brings
 * @param taken how many of them are in
 * @param by who sent it, as {@link id.talaksana.api.access.Doer} writes it
 * @param entry number of the record's entry that made them visible; null: it is not whole yet
 */
public record TableImport(int number, String sha256, int rows, int taken, String by, Instant begunAt, Integer entry) {}
