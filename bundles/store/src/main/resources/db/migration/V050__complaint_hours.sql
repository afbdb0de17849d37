-- A class of complaints may have its time in hours of the office instead of working days.
ALTER TABLE complaint ADD COLUMN clock_hours INTEGER;
