-- The version of its definition that an agency prepares, with its files as they are just now. It is no record: each change takes
-- the place of the one before, and only what is published stays.
CREATE TABLE prepared_version (
  agency VARCHAR(64) ${exact} NOT NULL,
  revision INTEGER NOT NULL,
  based_on VARCHAR(64),
  changed_by VARCHAR(200) NOT NULL,
  changed_at BIGINT NOT NULL,
  CONSTRAINT prepared_version_pk PRIMARY KEY (agency)
);
CREATE TABLE prepared_file (
  agency VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(200) ${exact} NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT prepared_file_pk PRIMARY KEY (agency, name)
);
