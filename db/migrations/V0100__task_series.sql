-- A task that comes again: by what rule, until when, and when the next one is due; without one it has ended.
CREATE TABLE task_series (
    id       BIGINT  PRIMARY KEY,
    rhythm   TEXT    NOT NULL CHECK (rhythm IN ('WEEK', 'MONTH')),
    step     INTEGER NOT NULL CHECK (step > 0),
    first_on TEXT    NOT NULL CHECK (length(first_on) = 10),
    until_on TEXT    NOT NULL CHECK (until_on >= first_on),
    -- it goes round among those who work in the unit
    turns    BOOLEAN NOT NULL,
    next_on  TEXT    CHECK (next_on <= until_on)
);
CREATE INDEX task_series_next ON task_series (next_on) WHERE next_on IS NOT NULL;

-- Each time is a task of its own; one for a day.
CREATE TABLE task_occurrence (
    task   BIGINT PRIMARY KEY REFERENCES task (id),
    series BIGINT NOT NULL REFERENCES task_series (id),
    day    TEXT   NOT NULL CHECK (length(day) = 10),
    UNIQUE (series, day)
);
