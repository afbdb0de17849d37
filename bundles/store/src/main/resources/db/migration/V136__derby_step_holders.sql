-- Derby has no index of some rows alone: this one cost every step, and the few open steps of an agency are found without it.
${derby} DROP INDEX case_step_holder;
