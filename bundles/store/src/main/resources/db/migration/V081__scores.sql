-- What an entry says of an applicant's scores; a later sheet stands in place of an earlier one as far as it says something.
CREATE TABLE score_sheet (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  applicant INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  scores ${text} NOT NULL,
  valid_until DATE,
  CONSTRAINT score_sheet_pk PRIMARY KEY (agency, case_number, applicant, entry)
);
CREATE INDEX score_sheet_entry ON score_sheet (agency, case_number, entry, applicant);

-- A result of a ranking, a line for each applicant in the order of pseudonyms. outcome: null where people decide.
CREATE TABLE result_line (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  place INTEGER NOT NULL,
  applicant INTEGER NOT NULL,
  pseudonym VARCHAR(16) ${exact} NOT NULL,
  formation VARCHAR(64) ${exact} NOT NULL,
  its_group VARCHAR(64) ${exact},
  rank_class VARCHAR(64) ${exact},
  consents SMALLINT NOT NULL,
  born_order INTEGER,
  scores ${text},
  its_rank INTEGER NOT NULL,
  score VARCHAR(200) ${exact},
  code VARCHAR(80) ${exact} NOT NULL,
  placed VARCHAR(64) ${exact},
  outcome VARCHAR(64) ${exact},
  reason ${text},
  CONSTRAINT result_line_pk PRIMARY KEY (agency, case_number, entry, place)
);
CREATE UNIQUE INDEX result_line_applicant ON result_line (agency, case_number, applicant, entry);

-- The seats that a result is about, in the order in which they were ranked for.
CREATE TABLE result_seats (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  entry INTEGER NOT NULL,
  place INTEGER NOT NULL,
  id VARCHAR(64) ${exact} NOT NULL,
  seats INTEGER NOT NULL,
  need VARCHAR(200),
  location VARCHAR(200),
  its_position VARCHAR(200),
  CONSTRAINT result_seats_pk PRIMARY KEY (agency, case_number, entry, place)
);
