package id.talaksana.http.api.agencies;

/**
 * Body of the request that takes another version into use.
 *
 * @param version absent: the one before the one in use
 */
public record RollbackRequest(String version, String reason) {}
