-- The officer who has a step, by login name, so that no colleague does it without taking it over; null: nobody has it.
ALTER TABLE case_step ADD COLUMN holder VARCHAR(100) ${exact};
${postgresql} CREATE INDEX case_step_holder ON case_step (agency, holder, due_at, case_number) WHERE closed_at IS NULL AND holder IS NOT NULL;
${derby} CREATE INDEX case_step_holder ON case_step (agency, holder, closed_at, due_at, case_number);
