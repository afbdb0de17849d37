-- Files that were handed in for requirements, each under its case or under the draft that it was chosen in; the contents lie
-- outside, under their digests. Entry 0: chosen, and not sent yet.
CREATE TABLE submitted_file (
  agency VARCHAR(64) ${exact} NOT NULL,
  owner VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  requirement VARCHAR(64) ${exact} NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) ${exact} NOT NULL,
  its_size BIGINT NOT NULL,
  digest ${sha256} NOT NULL,
  entry INTEGER NOT NULL,
  added_by VARCHAR(200) NOT NULL,
  added_at BIGINT NOT NULL,
  CONSTRAINT submitted_file_pk PRIMARY KEY (agency, owner, number)
);
CREATE INDEX submitted_file_digest ON submitted_file (agency, digest);
CREATE INDEX submitted_file_chosen ON submitted_file (agency, entry, added_at);
