-- Plans whose unit is excused from the report that is due: silent, it is neither heard nor missing.
CREATE TABLE plan_excused (
    plan BIGINT PRIMARY KEY REFERENCES plan (id)
);
ALTER TABLE objective_sum ADD COLUMN excused BOOLEAN NOT NULL DEFAULT FALSE;

-- The unit is inactive: excused from this report and all after it until somebody says otherwise.
ALTER TABLE excuse ADD COLUMN lasting BOOLEAN NOT NULL DEFAULT FALSE;

-- The spans of a plan's cadence as they were opened and closed, each once.
CREATE TABLE reporting_period (
    plan        BIGINT NOT NULL REFERENCES plan (id),
    period_from TEXT   NOT NULL CHECK (length(period_from) = 10),
    period_to   TEXT   NOT NULL CHECK (period_to > period_from),
    due_on      TEXT   NOT NULL CHECK (length(due_on) = 10),
    -- what stands on the printed form, so that it finds its way back
    code        TEXT   NOT NULL,
    opened_at   TEXT   NOT NULL CHECK (length(opened_at) = 24),
    closed_at   TEXT   CHECK (length(closed_at) = 24),
    -- where its report stood when it was closed
    closed_as   TEXT,
    PRIMARY KEY (plan, period_from)
);
CREATE INDEX reporting_period_code ON reporting_period (code);
CREATE INDEX reporting_period_open ON reporting_period (due_on) WHERE closed_at IS NULL;

-- Who entered from paper what the one who handed it in had written.
ALTER TABLE review ADD COLUMN entered_by BIGINT;
