-- Whose turn it is at a step, and whether the office's clock stands still meanwhile. whose: null for rows from before. stopped: 1
-- while the step is not to be done yet. due_before: when it was due as its clock was stopped; of one that
-- waits for its first day, its closing if that was moved; null: its time begins anew.
-- case_due_at: the due time of the whole case from the opening of this row on; null: as it was.
ALTER TABLE case_step ADD COLUMN whose VARCHAR(20);
ALTER TABLE case_step ADD COLUMN stopped SMALLINT;
ALTER TABLE case_step ADD COLUMN due_before BIGINT;
ALTER TABLE case_step ADD COLUMN case_due_at BIGINT;
-- When the case was to be finished as reckoned at its opening, and since when its time stands still.
ALTER TABLE case_file ADD COLUMN promised_at BIGINT;
ALTER TABLE case_file ADD COLUMN stopped_at BIGINT;
UPDATE case_file SET promised_at = due_at;
