-- Whom a case was opened for is the beginning of opened_by, where somebody at the console did it: "siti/admin". Derby finds a
-- beginning by any index; PostgreSQL only by one whose order is that of the bytes.
${postgresql} DROP INDEX case_file_opener;
${postgresql} CREATE INDEX case_file_opener ON case_file (agency, opened_by varchar_pattern_ops, number DESC);
