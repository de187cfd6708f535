-- A decided move or end of a unit whose day has not come. The wish says what goes where, as the API takes it.
CREATE TABLE unit_change (
    id         BIGINT PRIMARY KEY,
    unit       BIGINT NOT NULL REFERENCES unit (id),
    kind       TEXT   NOT NULL CHECK (kind IN ('MOVE', 'CLOSE')),
    takes_on   TEXT   NOT NULL CHECK (length(takes_on) = 10),
    wish       TEXT   NOT NULL,
    decision   TEXT   NOT NULL CHECK (decision <> ''),
    decided_by BIGINT NOT NULL,
    made_at    TEXT   NOT NULL CHECK (length(made_at) = 24),
    state      TEXT   NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'FAILED', 'WITHDRAWN')),
    -- why it could not be done on its day; empty while that is not so
    problem    TEXT   NOT NULL
);
CREATE INDEX unit_change_unit ON unit_change (unit);
CREATE UNIQUE INDEX one_change_ahead ON unit_change (unit) WHERE state = 'PLANNED';
