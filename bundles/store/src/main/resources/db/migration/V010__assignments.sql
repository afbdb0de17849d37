-- Who does the steps for which a document names nobody: every assignment, in order, for ever; the newest of a step holds.
-- crew: as in case_step; empty: what was assigned before is taken back.
CREATE TABLE assignment (
  agency VARCHAR(64) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  crew VARCHAR(1000) ${exact} NOT NULL,
  done_by VARCHAR(200) NOT NULL,
  done_at BIGINT NOT NULL,
  reason VARCHAR(4000),
  CONSTRAINT assignment_pk PRIMARY KEY (agency, number)
);
-- What an applicant may list: the cases that it opened itself.
CREATE INDEX case_file_opener ON case_file (agency, opened_by, number DESC);
