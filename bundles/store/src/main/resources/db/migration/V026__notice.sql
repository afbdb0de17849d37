-- What notifiers answered after a step was closed; the row itself was signed before.
CREATE TABLE notice (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(64) ${exact} NOT NULL,
  step_row INTEGER NOT NULL,
  name VARCHAR(100) ${exact} NOT NULL,
  receipt ${text} NOT NULL,
  told_at BIGINT NOT NULL,
  CONSTRAINT notice_pk PRIMARY KEY (agency, case_number, step_row, name)
);
