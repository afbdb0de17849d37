-- When a case is to be finished by the time that its service's document promises; null: it promises none.
ALTER TABLE case_file ADD COLUMN due_at BIGINT;
