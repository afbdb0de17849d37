-- How often sessions of an agency's rounds were changed: whoever plans one by what others hold sees that these have changed.
CREATE TABLE session_changes (
  agency VARCHAR(64) ${exact} NOT NULL,
  changes INTEGER NOT NULL,
  CONSTRAINT session_changes_pk PRIMARY KEY (agency)
);
