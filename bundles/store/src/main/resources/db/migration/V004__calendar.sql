-- Working calendars that administrators put in use, each as the iCalendar file that was given. The newest is in use.
-- They are no agency's own: all stand under the agency '-'.
CREATE TABLE calendar (
  agency VARCHAR(64) ${exact} NOT NULL,
  number INTEGER NOT NULL,
  content ${bytes} NOT NULL,
  done_by VARCHAR(200) NOT NULL,
  done_at BIGINT NOT NULL,
  CONSTRAINT calendar_pk PRIMARY KEY (agency, number)
);
