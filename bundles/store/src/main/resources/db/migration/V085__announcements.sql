-- Announcements of rounds. What was done to one is an act, told only where the round's record has its entry.
-- its_of: the step whose decisions it lists; lines: how many it lists.
CREATE TABLE announcement (
  agency VARCHAR(64) ${exact} NOT NULL,
  id VARCHAR(13) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  kind VARCHAR(20) ${exact} NOT NULL,
  step VARCHAR(64) ${exact},
  its_of VARCHAR(64) ${exact},
  title VARCHAR(400) NOT NULL,
  its_text ${text} NOT NULL,
  media ${text},
  corrects VARCHAR(13) ${exact},
  number VARCHAR(200) ${exact},
  state VARCHAR(20) ${exact} NOT NULL,
  release_at BIGINT,
  lines INTEGER NOT NULL,
  CONSTRAINT announcement_pk PRIMARY KEY (agency, id)
);
CREATE INDEX announcement_round ON announcement (agency, case_number);

CREATE TABLE announcement_act (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  announcement VARCHAR(13) ${exact} NOT NULL,
  verb VARCHAR(20) ${exact} NOT NULL,
  CONSTRAINT announcement_act_pk PRIMARY KEY (agency, case_number, entry)
);
CREATE INDEX announcement_act_of ON announcement_act (agency, announcement, entry);

-- The list as it was sealed at the signing.
CREATE TABLE announcement_line (
  agency VARCHAR(64) ${exact} NOT NULL,
  announcement VARCHAR(13) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  outcome VARCHAR(64) ${exact} NOT NULL,
  reason ${text},
  its_rank INTEGER,
  score VARCHAR(200) ${exact},
  CONSTRAINT announcement_line_pk PRIMARY KEY (agency, announcement, applicant)
);
