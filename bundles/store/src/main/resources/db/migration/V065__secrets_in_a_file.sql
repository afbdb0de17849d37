-- What the file of secrets of each node is known by. The secrets themselves stand outside the database: those in the table
-- "secret" are taken over to the file at the next start, and then removed.
CREATE TABLE installation (
  agency VARCHAR(64) ${exact} NOT NULL,
  digest VARCHAR(64) NOT NULL,
  CONSTRAINT installation_pk PRIMARY KEY (agency)
);
