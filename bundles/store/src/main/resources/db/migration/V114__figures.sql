-- Figures of agencies' work, counted from the record by the agenda and replaced month by month: they can be counted again at any
-- time. month: such as 2026-04; '-' for what is open now. service, step: '' for all of them. whose: '' where it does not matter.
-- minutes: minutes of work, rounded so that many cases make few rows.
CREATE TABLE figure (
  agency VARCHAR(64) ${exact} NOT NULL,
  month VARCHAR(7) ${exact} NOT NULL,
  service VARCHAR(64) ${exact} NOT NULL,
  step VARCHAR(64) ${exact} NOT NULL,
  measure VARCHAR(16) ${exact} NOT NULL,
  whose VARCHAR(20) ${exact} NOT NULL,
  minutes INTEGER NOT NULL,
  many BIGINT NOT NULL,
  CONSTRAINT figure_pk PRIMARY KEY (agency, service, step, measure, month, whose, minutes)
);
CREATE INDEX figure_month ON figure (agency, month);
-- When each month of an agency was counted.
CREATE TABLE figure_count (
  agency VARCHAR(64) ${exact} NOT NULL,
  month VARCHAR(7) ${exact} NOT NULL,
  counted_at BIGINT NOT NULL,
  CONSTRAINT figure_count_pk PRIMARY KEY (agency, month)
);
-- What was closed in a span of time is found by reading all steps, seldom: an index of it would cost every step.
CREATE INDEX case_file_opened ON case_file (agency, opened_at);
