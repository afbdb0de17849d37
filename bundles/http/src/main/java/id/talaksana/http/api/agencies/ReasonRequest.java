package id.talaksana.http.api.agencies;

/** Body of a request that must or may say why. */
public record ReasonRequest(String reason) {}
