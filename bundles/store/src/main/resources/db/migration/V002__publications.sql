-- The register: every act by which a version came into use or an agency was closed, in order, for ever.
-- version to origin: empty for acts on the agency as a whole.
CREATE TABLE publication (
  agency VARCHAR(64) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  act VARCHAR(16) NOT NULL,
  version VARCHAR(64) ${exact},
  digest VARCHAR(64) ${exact},
  effective_from DATE,
  origin VARCHAR(400),
  done_by VARCHAR(200) NOT NULL,
  reason VARCHAR(4000),
  done_at BIGINT NOT NULL,
  CONSTRAINT publication_pk PRIMARY KEY (agency, number)
);
