-- The duties of a unit; one with an office passes on with it, the others go round.
CREATE TABLE unit_duty (
    unit   BIGINT NOT NULL REFERENCES unit (id),
    words  TEXT   NOT NULL CHECK (words <> ''),
    office TEXT,
    PRIMARY KEY (unit, words)
);

-- Who did which duty when.
CREATE INDEX task_duty ON task (unit, duty, id) WHERE duty <> '';
