-- What was found of each requirement of each applicant. The newest of one requirement counts: replaced is the number of the
-- entry that found otherwise, 0 as long as none did.
CREATE TABLE requirement_mark (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  requirement VARCHAR(64) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  state VARCHAR(12) ${exact} NOT NULL,
  reason ${text},
  replaced INTEGER NOT NULL,
  CONSTRAINT requirement_mark_pk PRIMARY KEY (agency, case_number, applicant, requirement, entry)
);
CREATE INDEX requirement_mark_entry ON requirement_mark (agency, case_number, entry, applicant);

-- A requirement that is due at another step than the document says; the newest counts.
CREATE TABLE requirement_due (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  requirement VARCHAR(64) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  reason ${text} NOT NULL,
  CONSTRAINT requirement_due_pk PRIMARY KEY (agency, case_number, entry)
);
