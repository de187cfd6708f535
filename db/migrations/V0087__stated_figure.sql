-- A figure that the responsible body typed beside the derived one, with its reason, until a day. It is never changed: a later one
-- stands in its place, or it is taken back.
CREATE TABLE stated_figure (
    id        BIGINT  PRIMARY KEY,
    objective BIGINT  NOT NULL REFERENCES provision (id),
    -- none: the work, in millionths
    indicator BIGINT  REFERENCES indicator (id),
    num       BIGINT  NOT NULL,
    decimals  INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    reason    TEXT    NOT NULL CHECK (reason <> ''),
    from_on   TEXT    NOT NULL CHECK (length(from_on) = 10),
    until_on  TEXT    NOT NULL CHECK (until_on >= from_on),
    member    BIGINT  NOT NULL,
    at        TEXT    NOT NULL CHECK (length(at) = 24),
    taken_back_on TEXT CHECK (length(taken_back_on) = 10)
);
CREATE INDEX stated_figure_objective ON stated_figure (objective, until_on);
