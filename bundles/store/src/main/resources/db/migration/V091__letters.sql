-- Letters that an agency makes in a case. applicant: whom it is about; 0: the case.
CREATE TABLE letter (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  letter_number INTEGER NOT NULL,
  template VARCHAR(64) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  CONSTRAINT letter_pk PRIMARY KEY (agency, case_number, letter_number),
  CONSTRAINT letter_once UNIQUE (agency, case_number, template, applicant)
);

-- What was done with a letter, a row each time under its entry's number. later: number of the entry that did more; 0: this
-- stands. content: its words, where it was drafted.
CREATE TABLE letter_act (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  letter_number INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  state VARCHAR(20) ${exact} NOT NULL,
  done INTEGER NOT NULL,
  actor VARCHAR(64) ${exact},
  its_number VARCHAR(200),
  dated VARCHAR(10) ${exact},
  content ${text},
  reason ${text},
  done_at BIGINT NOT NULL,
  later INTEGER NOT NULL,
  CONSTRAINT letter_act_pk PRIMARY KEY (agency, case_number, letter_number, entry)
);
CREATE INDEX letter_act_state ON letter_act (agency, case_number, later, state, letter_number);
CREATE INDEX letter_act_entry ON letter_act (agency, case_number, entry, letter_number);
