-- The satisfaction survey. For which cases somebody has answered; and, apart from them, how often each answer was given: nobody
-- can tell from these who answered what.
CREATE TABLE survey_given (
  agency VARCHAR(64) ${exact} NOT NULL,
  case_number VARCHAR(13) ${exact} NOT NULL,
  CONSTRAINT survey_given_pk PRIMARY KEY (agency, case_number)
);
CREATE TABLE survey_answer (
  agency VARCHAR(64) ${exact} NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  month VARCHAR(7) ${exact} NOT NULL,
  element VARCHAR(64) ${exact} NOT NULL,
  answer INTEGER NOT NULL,
  many BIGINT NOT NULL,
  CONSTRAINT survey_answer_pk PRIMARY KEY (agency, service, month, element, answer)
);
