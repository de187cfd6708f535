-- A report that a unit need not give for a period, and why; whoever keeps a unit above says so.
CREATE TABLE excuse (
    plan        BIGINT NOT NULL REFERENCES plan (id),
    period_from TEXT   NOT NULL CHECK (length(period_from) = 10),
    reason      TEXT   NOT NULL CHECK (reason <> ''),
    member      BIGINT NOT NULL,
    at          TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (plan, period_from)
);
