package id.talaksana.http.api.administration;

import java.time.LocalDate;

/**
 * Body of the request that names a substitute.
 *
 * @param absent login name of the officer who is absent
 * @param substitute login name of the one who acts
 * @param from first day
 * @param until last day
 * @param reason may be absent
 */
public record SubstitutionRequest(String absent, String substitute, LocalDate from, LocalDate until, String reason) {}
