-- Whether the register has a number still, by who has gone through its agency's gate first. Each query in a function of
-- PLPGSQL sees what was committed when that query began, so the number is the newest one even where an act was waited for;
-- a lock on the row itself would be written anew by every opening and every step.
${postgresql} CREATE FUNCTION register_holds(its_agency VARCHAR, known BIGINT) RETURNS BOOLEAN LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock_shared(7315, hashtext(its_agency)); RETURN EXISTS (SELECT 1 FROM bell WHERE agency = its_agency AND topic = ''register'' AND number = known); END';
