package id.talaksana.http.kit.staff;

/** A password that is told this once, and kept nowhere. */
public record NewPassword(String name, String password) {}
