-- Where a unit that ended goes on. A unit that merged has one; one that was split has several.
CREATE TABLE unit_successor (
    old      BIGINT NOT NULL REFERENCES unit (id),
    next     BIGINT NOT NULL REFERENCES unit (id),
    from_on  TEXT   NOT NULL CHECK (length(from_on) = 10),
    decision TEXT   NOT NULL CHECK (decision <> ''),
    PRIMARY KEY (old, next),
    CHECK (old <> next)
);
CREATE INDEX unit_successor_next ON unit_successor (next);
