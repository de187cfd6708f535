-- Above the objective whose text changed, what was done before still counts: from which day on an objective counts not in the one it
-- serves but in what that one serves, and how far it was then.
ALTER TABLE serves ADD COLUMN above_on TEXT CHECK (length(above_on) = 10);
ALTER TABLE serves ADD COLUMN above_num BIGINT NOT NULL DEFAULT 0;
ALTER TABLE serves ADD COLUMN above_done BIGINT NOT NULL DEFAULT 0;
ALTER TABLE serves ADD COLUMN above_dropped BIGINT NOT NULL DEFAULT 0;
UPDATE serves SET above_on = since_on, above_num = before_num, above_done = before_done, above_dropped = before_dropped;
-- A link that ended because the text it served changed: what was done under it stays earned above.
ALTER TABLE serves ADD COLUMN stays BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX serves_stays ON serves (target) WHERE stays;

-- Since when a text that took the place of another has the objective no more; what was done for it goes on counting above.
ALTER TABLE provision ADD COLUMN left_on TEXT CHECK (length(left_on) = 10);

-- Readings of days long gone that count in an indicator above, past the one between whose text changed.
CREATE TABLE earned_feed (
    id        BIGINT PRIMARY KEY,
    indicator BIGINT NOT NULL REFERENCES indicator (id),
    objective BIGINT NOT NULL REFERENCES provision (id),
    target    BIGINT NOT NULL REFERENCES indicator (id),
    -- the days on which they happened: from the one, before the other
    since_on  TEXT   CHECK (length(since_on) = 10),
    until_on  TEXT   NOT NULL CHECK (length(until_on) = 10),
    -- the days on which this holds
    from_on   TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on     TEXT   CHECK (to_on >= from_on)
);
CREATE INDEX earned_feed_of ON earned_feed (indicator) WHERE to_on IS NULL;
CREATE INDEX earned_feed_in ON earned_feed (target);

-- What an objective adds to the one it serves; num and den are what it shows itself.
ALTER TABLE objective_sum ADD COLUMN up_num BIGINT NOT NULL DEFAULT 0;
ALTER TABLE objective_sum ADD COLUMN up_den BIGINT NOT NULL DEFAULT 0;
ALTER TABLE objective_sum ADD COLUMN up_tasks BIGINT NOT NULL DEFAULT 0;
ALTER TABLE objective_sum ADD COLUMN up_done BIGINT NOT NULL DEFAULT 0;
ALTER TABLE objective_sum ADD COLUMN up_dropped BIGINT NOT NULL DEFAULT 0;
UPDATE objective_sum SET up_num = num, up_den = den, up_tasks = tasks, up_done = done, up_dropped = dropped;
-- no text that guides has it any more, but one had: it is asked no more, and what it did counts
ALTER TABLE objective_sum ADD COLUMN gone BOOLEAN NOT NULL DEFAULT FALSE;
