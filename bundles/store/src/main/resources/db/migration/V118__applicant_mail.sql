-- Where applicants are told by mail what concerns them. It is on no record: it may change, and be forgotten.
ALTER TABLE applicant ADD COLUMN email VARCHAR(254);

-- Mail that a server did not take. its_of: number of the entry of the round's record, or of the row of its case, that it is about.
CREATE TABLE undelivered_mail (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  concern VARCHAR(20) ${exact} NOT NULL,
  its_of INTEGER NOT NULL,
  applicant INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  fault VARCHAR(1000) NOT NULL,
  failed_at BIGINT NOT NULL,
  CONSTRAINT undelivered_mail_pk PRIMARY KEY (agency, case_number, concern, its_of, applicant)
);
