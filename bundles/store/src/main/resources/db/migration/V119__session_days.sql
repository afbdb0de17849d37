-- Rooms and people are wanted by several rounds of an agency on one day.
CREATE INDEX exam_session_day ON exam_session (agency, held_on);
