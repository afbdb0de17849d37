package id.talaksana.http.api.administration;

/**
 * Body of the request that names a substitute.
 *
 * @param absent login name of the officer who is absent
 * @param substitute login name of the one who acts
 * @param from first day, such as 2026-12-01
 * @param until last day
 * @param reason may be absent
 */
public record SubstitutionRequest(String absent, String substitute, String from, String until, String reason) {}
