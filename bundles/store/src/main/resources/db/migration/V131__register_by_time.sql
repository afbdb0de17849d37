-- Who did what, newest first, over all agencies.
CREATE INDEX publication_done_at ON publication (done_at);
