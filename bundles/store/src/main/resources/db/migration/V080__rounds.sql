-- A selection round: a case whose document decides on single applicants. Each deed is one entry, however many it is about.
-- applicants: how many there are, which is the highest number of one.
CREATE TABLE selection_round (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entries INTEGER NOT NULL,
  head ${sha256} NOT NULL,
  applicants INTEGER NOT NULL,
  CONSTRAINT selection_round_pk PRIMARY KEY (agency, case_number)
);

CREATE TABLE round_entry (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  kind VARCHAR(20) ${exact} NOT NULL,
  step VARCHAR(64) ${exact},
  outcome VARCHAR(64) ${exact},
  reason ${text},
  undoes INTEGER,
  done_by VARCHAR(200) NOT NULL,
  done_at BIGINT NOT NULL,
  its_count INTEGER NOT NULL,
  root ${sha256} NOT NULL,
  source ${sha256},
  request_key VARCHAR(300) ${exact},
  previous ${sha256} NOT NULL,
  digest ${sha256} NOT NULL,
  CONSTRAINT round_entry_pk PRIMARY KEY (agency, case_number, number)
);

-- Seats as an entry made them; those of the newest such entry count.
CREATE TABLE formation (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  id VARCHAR(64) ${exact} NOT NULL,
  seats INTEGER NOT NULL,
  need VARCHAR(200),
  location VARCHAR(200),
  its_position VARCHAR(200),
  CONSTRAINT formation_pk PRIMARY KEY (agency, case_number, entry, id)
);

CREATE TABLE applicant (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  registration VARCHAR(64) ${exact} NOT NULL,
  name VARCHAR(200) NOT NULL,
  nik VARCHAR(16) ${exact},
  formation VARCHAR(64) ${exact},
  track VARCHAR(64) ${exact},
  salt ${sha256} NOT NULL,
  entry INTEGER NOT NULL,
  CONSTRAINT applicant_pk PRIMARY KEY (agency, case_number, number),
  CONSTRAINT applicant_registration UNIQUE (agency, case_number, registration)
);

-- taken_back: number of the entry that took it back; 0: it stands, and of one step there is one that does.
CREATE TABLE judgement (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  outcome VARCHAR(64) ${exact} NOT NULL,
  reason ${text},
  taken_back INTEGER NOT NULL,
  CONSTRAINT judgement_pk PRIMARY KEY (agency, case_number, applicant, step, entry)
);
CREATE INDEX judgement_outcome ON judgement (agency, case_number, step, taken_back, outcome, applicant);
CREATE INDEX judgement_entry ON judgement (agency, case_number, entry, applicant);
