package id.talaksana.http.api.calendar;

/** @param from number of the calendar that was in use when the undoing was looked at */
public record UndoRequest(Integer from) {}
