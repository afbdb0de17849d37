-- Who acts for whom, from a day to a day in the agency's zone. A row stays for ever; only that it was ended early is added to it.
CREATE TABLE substitution (
  agency VARCHAR(64) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  absent VARCHAR(100) ${exact} NOT NULL,
  substitute VARCHAR(100) ${exact} NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  reason VARCHAR(4000),
  done_by VARCHAR(200) NOT NULL,
  done_at BIGINT NOT NULL,
  ended_by VARCHAR(200),
  ended_at BIGINT,
  CONSTRAINT substitution_pk PRIMARY KEY (agency, number)
);
CREATE INDEX substitution_substitute ON substitution (agency, substitute, last_day);
