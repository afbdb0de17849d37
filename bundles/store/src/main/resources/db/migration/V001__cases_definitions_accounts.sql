-- Every primary key begins with the agency: agencies are walls.
--
-- Times are milliseconds since 1970-01-01 in UTC: exact on both databases and free of any session's time zone.
-- Read them with to_timestamp(due_at / 1000.0) on PostgreSQL.
--
-- A line that begins with a database's placeholder is for that database alone.

${derby} CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '8192');

-- Every definition that ever ran, under its digest, for ever.
CREATE TABLE definition (
  agency VARCHAR(64) ${exact} NOT NULL,
  digest VARCHAR(64) ${exact} NOT NULL,
  version VARCHAR(64) ${exact} NOT NULL,
  effective_from DATE,
  origin VARCHAR(2000),
  stored_at BIGINT NOT NULL,
  CONSTRAINT definition_pk PRIMARY KEY (agency, digest),
  CONSTRAINT definition_version UNIQUE (agency, version)
);

-- Its files as they were offered.
CREATE TABLE definition_file (
  agency VARCHAR(64) ${exact} NOT NULL,
  digest VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(200) ${exact} NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT definition_file_pk PRIMARY KEY (agency, digest, name)
);

-- A crew is the set of actors who may close a step: their sorted ids joined by '+'. This table answers which crews an
-- actor belongs to. The crew '' (any officer of the agency) stands in no row.
CREATE TABLE definition_crew (
  agency VARCHAR(64) ${exact} NOT NULL,
  actor VARCHAR(64) ${exact} NOT NULL,
  crew VARCHAR(1000) ${exact} NOT NULL,
  CONSTRAINT definition_crew_pk PRIMARY KEY (agency, actor, crew)
);

-- A case and where it stands.
-- open_from: the lowest number of its open rows, by which these are found without reading the closed ones.
CREATE TABLE case_file (
  agency VARCHAR(64) ${exact} NOT NULL,
  number VARCHAR(13) ${exact} NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  definition VARCHAR(64) ${exact} NOT NULL,
  definition_version VARCHAR(64) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  tracks ${text},
  attributes ${text},
  presented ${text},
  state VARCHAR(16) ${exact} NOT NULL,
  products ${text},
  opened_by VARCHAR(200) NOT NULL,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT,
  closed_steps INTEGER NOT NULL,
  open_from INTEGER,
  head ${sha256} NOT NULL,
  version BIGINT NOT NULL,
  request_key VARCHAR(400) ${exact},
  CONSTRAINT case_file_pk PRIMARY KEY (agency, number)
);
-- Room on each page, so that a step need not touch the indexes of its case.
${postgresql} ALTER TABLE case_file SET (fillfactor = 80);

-- The lists: newest first, in one agency and in all, with each filter. PostgreSQL reads the primary key backwards, Derby
-- cannot.
${derby} CREATE INDEX case_file_newest ON case_file (agency, number DESC);
CREATE INDEX case_file_state ON case_file (agency, state, number DESC);
CREATE INDEX case_file_service ON case_file (agency, service, number DESC);
CREATE INDEX case_file_all_newest ON case_file (number DESC, agency);
CREATE INDEX case_file_all_state ON case_file (state, number DESC, agency);
CREATE INDEX case_file_all_service ON case_file (service, number DESC, agency);
CREATE INDEX case_file_definition ON case_file (agency, state, definition);

-- The record of a case. Open rows are the work list, closed rows the history; there is no other state.
-- crew: see definition_crew. actors: in the document's order, where that is not the order of the crew.
-- due_at: 9223372036854775807 when no time was set, so that undated rows sort last on every database.
-- Numbers stand first: after a text PostgreSQL would leave up to seven bytes empty before each.
CREATE TABLE case_step (
  opened_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  closed_at BIGINT,
  number INTEGER NOT NULL,
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  crew VARCHAR(1000) ${exact} NOT NULL,
  actors VARCHAR(1000),
  closed_by VARCHAR(200),
  outcome VARCHAR(64),
  comment VARCHAR(4000),
  presented ${text},
  channel VARCHAR(16),
  request_key VARCHAR(400) ${exact},
  previous ${sha256},
  digest ${sha256},
  CONSTRAINT case_step_pk PRIMARY KEY (agency, case_number, number)
);

-- The work lists. PostgreSQL indexes open rows alone: of a crew, of an agency by due time, of all agencies by due time.
-- Derby can only index all rows, and pays for each index twice with every step, so it has the first alone.
${postgresql} CREATE INDEX case_step_crew ON case_step (agency, crew, due_at, case_number) WHERE closed_at IS NULL;
${postgresql} CREATE INDEX case_step_due ON case_step (agency, due_at, case_number) WHERE closed_at IS NULL;
${postgresql} CREATE INDEX case_step_all_due ON case_step (due_at, agency, case_number) WHERE closed_at IS NULL;
${derby} CREATE INDEX case_step_crew ON case_step (agency, closed_at, crew, due_at, case_number);

-- An idempotency key is used once: for openings in an agency, for deeds in a case. Derby keeps nulls apart only in a
-- constraint, PostgreSQL keeps them out of the index by a condition.
${derby} ALTER TABLE case_file ADD CONSTRAINT case_file_request UNIQUE (agency, request_key);
${derby} ALTER TABLE case_step ADD CONSTRAINT case_step_request UNIQUE (agency, case_number, request_key);
${postgresql} CREATE UNIQUE INDEX case_file_request ON case_file (agency, request_key) WHERE request_key IS NOT NULL;
${postgresql} CREATE UNIQUE INDEX case_step_request ON case_step (agency, case_number, request_key) WHERE request_key IS NOT NULL;

-- Accounts; those of central staff stand under the agency '-'.
CREATE TABLE account (
  agency VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(100) ${exact} NOT NULL,
  display_name VARCHAR(300) NOT NULL,
  role VARCHAR(32) NOT NULL,
  actors ${text},
  active BOOLEAN NOT NULL,
  password_hash VARCHAR(500) NOT NULL,
  revision BIGINT NOT NULL,
  CONSTRAINT account_pk PRIMARY KEY (agency, name),
  CONSTRAINT account_name UNIQUE (name)
);
