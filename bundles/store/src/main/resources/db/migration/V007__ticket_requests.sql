-- An idempotency key is used once in a ticket, for deeds and replies as for steps of a case.
ALTER TABLE complaint_row ADD COLUMN request_key VARCHAR(400) ${exact};
${derby} ALTER TABLE complaint_row ADD CONSTRAINT complaint_row_request UNIQUE (agency, ticket, request_key);
${postgresql} CREATE UNIQUE INDEX complaint_row_request ON complaint_row (agency, ticket, request_key) WHERE request_key IS NOT NULL;
-- What everybody may list, newest first.
CREATE INDEX complaint_filed ON complaint (agency, filed_at DESC);
