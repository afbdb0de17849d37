-- Steps may be open side by side. place: where a closed row stands in the chain; null: at its number, as where one step
-- follows another. opened_with: the place of the closed row that it was opened with, 0 for the case's opening; null: the
-- number before its own.
ALTER TABLE case_step ADD COLUMN place INTEGER;
ALTER TABLE case_step ADD COLUMN opened_with INTEGER;
