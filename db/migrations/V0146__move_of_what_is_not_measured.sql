-- What a unit took on without an amount goes on as well when its objective is split or merged.
DROP INDEX pledge_move_open;
ALTER TABLE pledge_move RENAME TO pledge_move_before;
CREATE TABLE pledge_move (
    objective  BIGINT  NOT NULL REFERENCES provision (id),
    unit       BIGINT  NOT NULL REFERENCES unit (id),
    -- the text that came into force, and the one whose place it took
    version    BIGINT  NOT NULL REFERENCES version (id),
    former     BIGINT  NOT NULL REFERENCES version (id),
    -- none where nothing is measured, or nothing alike any more
    num        BIGINT  CHECK (num > 0),
    opened_on  TEXT    NOT NULL CHECK (length(opened_on) = 10),
    due_on     TEXT    NOT NULL CHECK (length(due_on) = 10),
    closed_on  TEXT    CHECK (length(closed_on) = 10),
    by_default BOOLEAN NOT NULL,
    PRIMARY KEY (objective, unit, version)
);
INSERT INTO pledge_move (objective, unit, version, former, num, opened_on, due_on, closed_on, by_default)
SELECT objective, unit, version, former, num, opened_on, due_on, closed_on, by_default FROM pledge_move_before;
DROP TABLE pledge_move_before;
CREATE INDEX pledge_move_open ON pledge_move (due_on) WHERE closed_on IS NULL;
