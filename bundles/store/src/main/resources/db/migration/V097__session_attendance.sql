-- Who came to a session; the newest stands.
CREATE TABLE session_attendance (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  session_number INTEGER NOT NULL,
  applicant INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  state VARCHAR(8) ${exact} NOT NULL,
  reason ${text},
  CONSTRAINT session_attendance_pk PRIMARY KEY (agency, case_number, session_number, applicant, entry)
);
CREATE INDEX session_attendance_entry ON session_attendance (agency, case_number, entry, applicant);
