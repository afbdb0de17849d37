-- A case may go over to another version of its definition: from and to, each as version and digest.
ALTER TABLE case_step ADD COLUMN move VARCHAR(300);
-- What extension points answered when a step was closed.
ALTER TABLE case_step ADD COLUMN evidence ${text};
