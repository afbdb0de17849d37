-- Second verdicts on applicants on whom a step had decided; settles 1: what was decided where both differed.
-- first_outcome: what had been decided on them.
CREATE TABLE recheck (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  settles INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  outcome VARCHAR(64) ${exact} NOT NULL,
  reason ${text},
  first_outcome VARCHAR(64) ${exact} NOT NULL,
  CONSTRAINT recheck_pk PRIMARY KEY (agency, case_number, step, applicant, settles)
);
CREATE INDEX recheck_entry ON recheck (agency, case_number, entry, applicant);
