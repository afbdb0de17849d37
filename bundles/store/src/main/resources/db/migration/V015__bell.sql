-- How often the nodes were told of a change, by what was changed: each change counts its row up in its own transaction, so
-- that whoever missed the telling finds a higher number. Of the register it is the number of the agency's newest act, which
-- every opening and every step holds while it is written. What is no agency's own stands under '-'.
CREATE TABLE bell (
  agency VARCHAR(64) ${exact} NOT NULL,
  topic VARCHAR(16) ${exact} NOT NULL,
  number BIGINT NOT NULL,
  CONSTRAINT bell_pk PRIMARY KEY (agency, topic)
);
INSERT INTO bell (agency, topic, number) SELECT agency, 'register', MAX(number) FROM publication GROUP BY agency;
INSERT INTO bell (agency, topic, number) SELECT agency, 'calendar', MAX(number) FROM calendar GROUP BY agency;
