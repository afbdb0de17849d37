package id.talaksana.api.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of an agency's definition as the public may know it: not who took it into use, and not how many cases it has.
 *
 * @param effectiveFrom first day on which new cases may use it; null: at once
 * @param since when it was last taken into use
 */
public record Edition(
        String version, String digest, LocalDate effectiveFrom, Registry.Standing standing, Instant since) {}
