-- When and where a session of a round's step is held, a row each time it is said; the newest stands.
CREATE TABLE exam_session (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  session_number INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  held_on VARCHAR(10) ${exact} NOT NULL,
  begins VARCHAR(5) ${exact} NOT NULL,
  ends VARCHAR(5) ${exact} NOT NULL,
  place VARCHAR(200) NOT NULL,
  capacity INTEGER NOT NULL,
  reason ${text},
  CONSTRAINT exam_session_pk PRIMARY KEY (agency, case_number, session_number, entry)
);
CREATE INDEX exam_session_entry ON exam_session (agency, case_number, entry);
