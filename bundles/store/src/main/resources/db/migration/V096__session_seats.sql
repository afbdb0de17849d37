-- In which session of a step an applicant is; the newest stands. session_number 0: in none any more.
CREATE TABLE session_seat (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  session_number INTEGER NOT NULL,
  reason ${text},
  CONSTRAINT session_seat_pk PRIMARY KEY (agency, case_number, step, applicant, entry)
);
CREATE INDEX session_seat_session ON session_seat (agency, case_number, session_number, applicant);
CREATE INDEX session_seat_entry ON session_seat (agency, case_number, entry, applicant);
CREATE INDEX session_seat_applicant ON session_seat (agency, case_number, applicant);
