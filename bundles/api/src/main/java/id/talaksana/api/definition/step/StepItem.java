package id.talaksana.api.definition.step;

import id.talaksana.api.text.Sourced;

/** An input or output; {@code id} connects an output with the steps that use it and may be null. */
public record StepItem(String id, Sourced<String> text) {}
