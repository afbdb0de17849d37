-- What a round asked another agency about an applicant. What is said of it is a row each time, under its entry's number.
-- later: number of the entry that said more; 0: this stands. asked_case: the case there, as soon as there is one.
CREATE TABLE agency_request (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  state VARCHAR(20) ${exact} NOT NULL,
  asked_agency VARCHAR(64) ${exact} NOT NULL,
  asked_service VARCHAR(64) ${exact} NOT NULL,
  asked_case VARCHAR(13) ${exact},
  reason ${text},
  employee_number VARCHAR(18) ${exact},
  document ${text},
  said_at BIGINT NOT NULL,
  later INTEGER NOT NULL,
  CONSTRAINT agency_request_pk PRIMARY KEY (agency, case_number, applicant, step, entry)
);
CREATE INDEX agency_request_state ON agency_request (agency, case_number, step, later, state, applicant);
CREATE INDEX agency_request_entry ON agency_request (agency, case_number, entry, applicant);
CREATE INDEX agency_request_asked ON agency_request (agency, asked_agency, asked_case);
