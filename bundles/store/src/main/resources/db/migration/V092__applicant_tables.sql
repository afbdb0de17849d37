-- What a definition wants to know of each applicant and of each formation beside what all rounds have; and whether the agency
-- invited the applicant.
ALTER TABLE applicant ADD COLUMN invited SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE applicant ADD COLUMN attributes ${text};
CREATE INDEX applicant_nik ON applicant (agency, case_number, nik);
ALTER TABLE formation ADD COLUMN attributes ${text};
-- What laid a formation's seats down.
ALTER TABLE formation ADD COLUMN decree VARCHAR(200);
ALTER TABLE formation ADD COLUMN decreed VARCHAR(10);

-- A table of applicants that comes in by parts: those that are taken are seen by nobody before
-- the entry is made. They have the negative of the import's number instead of their entry's.
CREATE TABLE applicant_import (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  sha256 ${sha256} NOT NULL,
  its_rows INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  sent_by VARCHAR(200) NOT NULL,
  begun_at BIGINT NOT NULL,
  entry INTEGER,
  CONSTRAINT applicant_import_pk PRIMARY KEY (agency, case_number, number)
);
CREATE INDEX applicant_entry ON applicant (agency, case_number, entry, number);
