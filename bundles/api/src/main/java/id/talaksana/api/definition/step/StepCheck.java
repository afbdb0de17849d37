package id.talaksana.api.definition.step;

import id.talaksana.api.text.Sourced;

/** What is confirmed when a step is completed; {@code id} is a slug, unique within the step. */
public record StepCheck(String id, Sourced<String> text) {}
