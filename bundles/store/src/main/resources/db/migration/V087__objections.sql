-- Objections to what a step of a selection round decided. contested: number of the entry with which it was decided; outcome
-- and reason are those of then. state is that of the newest row.
CREATE TABLE objection (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  period VARCHAR(64) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  objector INTEGER NOT NULL,
  contested INTEGER NOT NULL,
  outcome VARCHAR(64) ${exact} NOT NULL,
  reason ${text},
  said ${text} NOT NULL,
  due_at BIGINT,
  state VARCHAR(20) ${exact} NOT NULL,
  CONSTRAINT objection_pk PRIMARY KEY (agency, case_number, number),
  CONSTRAINT objection_once UNIQUE (agency, case_number, period, objector)
);
CREATE INDEX objection_state ON objection (agency, case_number, period, state, number);
CREATE INDEX objection_applicant ON objection (agency, case_number, applicant);

-- What an entry of the round's record did to an objection.
CREATE TABLE objection_row (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  objection INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  state VARCHAR(20) ${exact} NOT NULL,
  outcome VARCHAR(64) ${exact},
  reason ${text},
  letter_number VARCHAR(100),
  letter_date VARCHAR(10) ${exact},
  CONSTRAINT objection_row_pk PRIMARY KEY (agency, case_number, objection, entry)
);
CREATE INDEX objection_row_entry ON objection_row (agency, case_number, entry, objection);
