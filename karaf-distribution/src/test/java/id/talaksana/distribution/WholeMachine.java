package id.talaksana.distribution;

/** A test that loads every core by itself: nothing runs beside it. All others run two at a time, unless one alone is asked for. */
public interface WholeMachine {}
