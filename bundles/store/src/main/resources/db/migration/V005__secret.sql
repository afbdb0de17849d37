-- Secrets of this installation, each made once: they stand beside what they protect, so that a restored backup agrees.
-- They are no agency's own: all stand under the agency '-'.
CREATE TABLE secret (
  agency VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(64) ${exact} NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT secret_pk PRIMARY KEY (agency, name)
);
