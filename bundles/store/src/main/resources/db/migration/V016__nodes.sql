-- The nodes of this installation, for bundles and files are of a node. They are no agency's own: all stand under '-'.
-- seen_at: their last sign of life, by the database's clock.
CREATE TABLE node (
  agency VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(64) ${exact} NOT NULL,
  seen_at BIGINT NOT NULL,
  CONSTRAINT node_pk PRIMARY KEY (agency, name)
);
-- What each of them has of an agency: an origin, as in the register.
CREATE TABLE node_bundle (
  agency VARCHAR(64) ${exact} NOT NULL,
  node VARCHAR(64) ${exact} NOT NULL,
  origin VARCHAR(400) NOT NULL,
  CONSTRAINT node_bundle_pk PRIMARY KEY (agency, node, origin)
);
