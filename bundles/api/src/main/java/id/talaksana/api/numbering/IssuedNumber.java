package id.talaksana.api.numbering;

import java.time.Instant;

/**
 * A number that was given.
 *
 * @param series id of its {@link NumberSeries}
 * @param year in which it is counted; 0: its series counts on for ever
 * @param serial its place, from 1
 * @param text as it is written
 * @param subject what has it, such as {@code announcement 0JQ8ZK3V5T7XN}
 */
public record IssuedNumber(
        String agency, String series, int year, int serial, String text, String subject, Instant at) {}
