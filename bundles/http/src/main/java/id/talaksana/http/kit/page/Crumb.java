package id.talaksana.http.kit.page;

/** A page above the one that is read, by which one comes back. */
public record Crumb(String address, String name) {}
