-- What a unit had taken on of an objective that was split or merged, and until when it says where that goes.
CREATE TABLE pledge_move (
    objective  BIGINT  NOT NULL REFERENCES provision (id),
    unit       BIGINT  NOT NULL REFERENCES unit (id),
    -- the text that came into force, and the one whose place it took
    version    BIGINT  NOT NULL REFERENCES version (id),
    former     BIGINT  NOT NULL REFERENCES version (id),
    num        BIGINT  NOT NULL CHECK (num > 0),
    opened_on  TEXT    NOT NULL CHECK (length(opened_on) = 10),
    due_on     TEXT    NOT NULL CHECK (length(due_on) = 10),
    closed_on  TEXT    CHECK (length(closed_on) = 10),
    by_default BOOLEAN NOT NULL,
    PRIMARY KEY (objective, unit, version)
);
CREATE INDEX pledge_move_open ON pledge_move (due_on) WHERE closed_on IS NULL;
