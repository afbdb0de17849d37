-- The complaint counter. A ticket that was forwarded stands once at each agency that had it, under the same number.
-- reporter_name, reporter_contact: never in a digest, so that they can be erased. code_hash: all that is kept of the secret.
-- due_at: the one deadline that runs. wake_at: when something happens by itself. calendar: which calendar it was counted with.
CREATE TABLE complaint (
  agency VARCHAR(64) ${exact} NOT NULL,
  number VARCHAR(13) ${exact} NOT NULL,
  origin VARCHAR(64) ${exact} NOT NULL,
  taken_from VARCHAR(64) ${exact},
  definition VARCHAR(64) ${exact} NOT NULL,
  definition_version VARCHAR(64) NOT NULL,
  intake VARCHAR(16) NOT NULL,
  channel VARCHAR(64),
  title VARCHAR(400) NOT NULL,
  chronology ${text} NOT NULL,
  event_date DATE NOT NULL,
  category VARCHAR(400),
  location VARCHAR(400),
  filed_service VARCHAR(64),
  case_number VARCHAR(80),
  step VARCHAR(64) ${exact},
  anonymous BOOLEAN NOT NULL,
  confidential BOOLEAN NOT NULL,
  reporter_name VARCHAR(400),
  reporter_contact VARCHAR(400),
  code_hash VARCHAR(64) NOT NULL,
  filed_at BIGINT NOT NULL,
  state VARCHAR(16) ${exact} NOT NULL,
  complaint_class VARCHAR(64) ${exact},
  service VARCHAR(64) ${exact},
  disposed_to VARCHAR(400),
  escalation INTEGER NOT NULL,
  escalated_to VARCHAR(2000),
  closed_at BIGINT,
  forwarded_to VARCHAR(64) ${exact},
  clock_from BIGINT NOT NULL,
  clock_days INTEGER,
  due_at BIGINT,
  wake_at BIGINT,
  calendar INTEGER NOT NULL,
  head VARCHAR(64) NOT NULL,
  rows_count INTEGER NOT NULL,
  version BIGINT NOT NULL,
  request_key VARCHAR(400) ${exact},
  CONSTRAINT complaint_pk PRIMARY KEY (agency, number)
);
CREATE INDEX complaint_number ON complaint (number, agency);
CREATE INDEX complaint_state ON complaint (agency, state, number DESC);
CREATE INDEX complaint_wake ON complaint (wake_at);
${derby} ALTER TABLE complaint ADD CONSTRAINT complaint_request UNIQUE (agency, request_key);
${postgresql} CREATE UNIQUE INDEX complaint_request ON complaint (agency, request_key) WHERE request_key IS NOT NULL;

-- The record of a ticket: rows are only ever added.
CREATE TABLE complaint_row (
  agency VARCHAR(64) ${exact} NOT NULL,
  ticket VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  kind VARCHAR(24) NOT NULL,
  done_by VARCHAR(200) NOT NULL,
  done_at BIGINT NOT NULL,
  detail VARCHAR(2100),
  said ${text},
  due_at BIGINT,
  previous VARCHAR(64) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  CONSTRAINT complaint_row_pk PRIMARY KEY (agency, ticket, number)
);
CREATE INDEX complaint_row_ticket ON complaint_row (ticket);

-- The files that came with a ticket.
CREATE TABLE complaint_file (
  agency VARCHAR(64) ${exact} NOT NULL,
  ticket VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  name VARCHAR(200) NOT NULL,
  media_type VARCHAR(64) NOT NULL,
  byte_count INTEGER NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT complaint_file_pk PRIMARY KEY (agency, ticket, number)
);
