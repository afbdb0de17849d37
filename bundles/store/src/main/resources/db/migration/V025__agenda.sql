-- What is due. One entry is the agency's only one of its kind and subject; '-' stands for what is nobody's own.
-- due_at: not touched before, also while it is being done outside of a transaction; since: when it was to be done at first.
CREATE TABLE agenda (
  agency VARCHAR(64) ${exact} NOT NULL,
  kind VARCHAR(32) ${exact} NOT NULL,
  subject VARCHAR(200) ${exact} NOT NULL,
  due_at BIGINT NOT NULL,
  since BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  fault ${text},
  content ${text},
  CONSTRAINT agenda_pk PRIMARY KEY (agency, kind, subject)
);
CREATE INDEX agenda_due ON agenda (due_at);
