-- Who has logged in at the pages, under the SHA-256 of what the browser shows. One whose account has another revision since is
-- void.
CREATE TABLE login (
  agency VARCHAR(64) ${exact} NOT NULL,
  digest VARCHAR(64) ${exact} NOT NULL,
  account VARCHAR(100) ${exact} NOT NULL,
  revision BIGINT NOT NULL,
  way VARCHAR(32) NOT NULL,
  begun_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  CONSTRAINT login_pk PRIMARY KEY (agency, digest)
);
CREATE INDEX login_account ON login (agency, account);
CREATE INDEX login_ends ON login (agency, ends_at);
