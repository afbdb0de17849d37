-- The row that a request closed is looked for among its case's own rows, which the primary key finds; two at once are told
-- apart by the case's version. So the index over the keys of steps only cost room and time.
${derby} ALTER TABLE case_step DROP CONSTRAINT case_step_request;
${postgresql} DROP INDEX case_step_request;
