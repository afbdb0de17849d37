package id.talaksana.rest;

/** Body of a request that must or may say why. */
record ReasonRequest(String reason) {}
