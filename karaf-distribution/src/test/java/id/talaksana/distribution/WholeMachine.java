package id.talaksana.distribution;

/** A test that measures, or loads every core by itself: nothing runs beside it. All others run two at a time. */
public interface WholeMachine {}
