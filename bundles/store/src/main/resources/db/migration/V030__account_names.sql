-- The key of an account begins with its agency, and nothing else of an agency's table is unique beyond the agency. That a name
-- is taken once in the installation, and whose it is, stands here: names are no agency's own, all stand under the agency '-'.
ALTER TABLE account DROP CONSTRAINT account_name;
CREATE TABLE account_name (
  agency VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(100) ${exact} NOT NULL,
  account_agency VARCHAR(64) ${exact} NOT NULL,
  CONSTRAINT account_name_pk PRIMARY KEY (agency, name)
);
INSERT INTO account_name (agency, name, account_agency) SELECT '-', name, agency FROM account;
