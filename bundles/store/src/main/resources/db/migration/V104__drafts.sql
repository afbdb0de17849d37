-- Applications that are being written, until they end.
CREATE TABLE application_draft (
  agency VARCHAR(64) ${exact} NOT NULL,
  number VARCHAR(13) ${exact} NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  place VARCHAR(64) ${exact} NOT NULL,
  answers ${text},
  begun_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  became VARCHAR(13) ${exact},
  CONSTRAINT application_draft_pk PRIMARY KEY (agency, number)
);
CREATE INDEX application_draft_place ON application_draft (agency, place);
CREATE INDEX application_draft_end ON application_draft (agency, ends_at);
