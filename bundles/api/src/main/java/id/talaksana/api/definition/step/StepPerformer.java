package id.talaksana.api.definition.step;

import id.talaksana.api.condition.Condition;

/**
 * Somebody who may complete a step.
 *
 * @param actor an actor's id
 * @param when the cases for which this actor may; null: all
 */
public record StepPerformer(String actor, Condition when) {}
