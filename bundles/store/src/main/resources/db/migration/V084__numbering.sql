-- Numbers of letters and announcements. A series counts on per year; its_year 0: it never begins anew.
CREATE TABLE number_series (
  agency VARCHAR(64) ${exact} NOT NULL,
  series VARCHAR(64) ${exact} NOT NULL,
  its_year INTEGER NOT NULL,
  last_serial INTEGER NOT NULL,
  CONSTRAINT number_series_pk PRIMARY KEY (agency, series, its_year)
);

CREATE TABLE issued_number (
  agency VARCHAR(64) ${exact} NOT NULL,
  series VARCHAR(64) ${exact} NOT NULL,
  its_year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  written VARCHAR(200) ${exact} NOT NULL,
  subject VARCHAR(200) ${exact} NOT NULL,
  issued_at BIGINT NOT NULL,
  CONSTRAINT issued_number_pk PRIMARY KEY (agency, series, its_year, serial),
  CONSTRAINT issued_number_written UNIQUE (agency, written)
);
