-- Letters of parties outside, each under the entry of its case's record; its file stands beside.
CREATE TABLE incoming_letter (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  about VARCHAR(64) ${exact} NOT NULL,
  sender VARCHAR(200) NOT NULL,
  letter_number VARCHAR(200) NOT NULL,
  letter_date VARCHAR(10) ${exact} NOT NULL,
  subject VARCHAR(300),
  file_name VARCHAR(200),
  media_type VARCHAR(100) ${exact},
  file_digest ${sha256},
  CONSTRAINT incoming_letter_pk PRIMARY KEY (agency, case_number, entry)
);

CREATE TABLE incoming_file (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT incoming_file_pk PRIMARY KEY (agency, case_number, entry)
);
