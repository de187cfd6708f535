-- What a unit and the one above say to each other about taking an objective on. Nothing is ever changed: the last word counts.
CREATE TABLE pledge (
    id        BIGINT  PRIMARY KEY,
    objective BIGINT  NOT NULL REFERENCES provision (id),
    unit      BIGINT  NOT NULL REFERENCES unit (id),
    -- counts the words about this objective and unit, so that two said at once cannot both stand
    number    INTEGER NOT NULL CHECK (number > 0),
    said      TEXT    NOT NULL CHECK (said IN ('ASKED', 'OFFERED', 'COUNTERED', 'ACCEPTED', 'DECLINED')),
    -- by those whose objective it is, or by the unit
    above     BOOLEAN NOT NULL,
    -- how much of the objective's indicator; none where nothing is measured
    indicator BIGINT  REFERENCES indicator (id),
    num       BIGINT,
    reason    TEXT    NOT NULL,
    member    BIGINT  NOT NULL,
    said_on   TEXT    NOT NULL CHECK (length(said_on) = 10),
    at        TEXT    NOT NULL CHECK (length(at) = 24),
    UNIQUE (objective, unit, number)
);
