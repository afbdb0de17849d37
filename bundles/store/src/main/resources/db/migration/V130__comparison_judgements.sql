-- What central staff say of a step of one service and its counterpart in another: padan, diduga padan, tidak ada. Of two services
-- that one stands first whose agency and name come first, so that they have one list from whichever side they are seen.
CREATE TABLE comparison_judgement (
  agency VARCHAR(64) ${exact} NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  other_agency VARCHAR(64) ${exact} NOT NULL,
  other_service VARCHAR(64) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  digest VARCHAR(64) NOT NULL,
  step VARCHAR(64) ${exact},
  other_digest VARCHAR(64) NOT NULL,
  other_step VARCHAR(64) ${exact},
  match_said VARCHAR(16) NOT NULL,
  remark VARCHAR(4000),
  done_by VARCHAR(200) NOT NULL,
  done_at BIGINT NOT NULL,
  CONSTRAINT comparison_judgement_pk PRIMARY KEY (agency, service, other_agency, other_service, number)
);
