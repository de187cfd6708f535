-- When and where a body meets, and what it is to speak of.
ALTER TABLE meeting ADD COLUMN begins TEXT CHECK (length(begins) = 5);
ALTER TABLE meeting ADD COLUMN place TEXT NOT NULL DEFAULT '';
-- a point on each line
ALTER TABLE meeting ADD COLUMN agenda TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN scope TEXT NOT NULL DEFAULT '';

-- Who was there, from when to when by the clock of the place.
CREATE TABLE meeting_presence (
    meeting BIGINT NOT NULL REFERENCES meeting (id),
    member  BIGINT NOT NULL REFERENCES member (id),
    came    TEXT   CHECK (length(came) = 5),
    went    TEXT   CHECK (length(went) = 5),
    PRIMARY KEY (meeting, member)
);
