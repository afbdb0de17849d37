package id.talaksana.rest;

/**
 * Body of the request that takes another version into use.
 *
 * @param version absent: the one before the one in use
 */
record RollbackRequest(String version, String reason) {}
