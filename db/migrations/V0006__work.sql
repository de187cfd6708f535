CREATE TABLE task (
    id          BIGINT PRIMARY KEY,
    unit        BIGINT NOT NULL REFERENCES unit (id),
    title       TEXT   NOT NULL CHECK (title <> ''),
    body        TEXT   NOT NULL,
    state       TEXT   NOT NULL CHECK (state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'DROPPED')),
    due_on      TEXT   CHECK (length(due_on) = 10),
    weight      BIGINT NOT NULL CHECK (weight >= 0),
    share       BIGINT NOT NULL CHECK (share BETWEEN 0 AND 1000000),
    duty        TEXT   NOT NULL,
    responsible BIGINT REFERENCES member (id),
    made_by     BIGINT NOT NULL,
    made_at     TEXT   NOT NULL CHECK (length(made_at) = 24),
    scope       TEXT   NOT NULL,
    revision    BIGINT NOT NULL
);
CREATE INDEX task_unit ON task (unit, id);
CREATE INDEX task_responsible ON task (responsible, id);

-- Where a task hangs; re-homed work counts anew from that day. No row: other work, not counted.
CREATE TABLE task_place (
    task      BIGINT NOT NULL REFERENCES task (id),
    objective BIGINT NOT NULL REFERENCES provision (id),
    from_on   TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on     TEXT   CHECK (to_on >= from_on),
    PRIMARY KEY (task, objective, from_on)
);
CREATE UNIQUE INDEX task_has_one_place ON task_place (task) WHERE to_on IS NULL;
CREATE INDEX task_of_objective ON task_place (objective, task) WHERE to_on IS NULL;

CREATE TABLE task_member (
    task   BIGINT NOT NULL REFERENCES task (id),
    member BIGINT NOT NULL REFERENCES member (id),
    PRIMARY KEY (task, member)
);
CREATE INDEX task_member_member ON task_member (member);

-- What is reported. Never edited: a correction names what it corrects.
CREATE TABLE task_update (
    id          BIGINT PRIMARY KEY,
    task        BIGINT REFERENCES task (id),
    unit        BIGINT NOT NULL REFERENCES unit (id),
    member      BIGINT NOT NULL,
    entered_by  BIGINT,
    happened_on TEXT   NOT NULL CHECK (length(happened_on) = 10),
    recorded_at TEXT   NOT NULL CHECK (length(recorded_at) = 24),
    state       TEXT,
    share       BIGINT CHECK (share BETWEEN 0 AND 1000000),
    said        TEXT   NOT NULL,
    note        TEXT   NOT NULL,
    corrects    BIGINT UNIQUE REFERENCES task_update (id),
    scope       TEXT   NOT NULL
);
CREATE INDEX task_update_task ON task_update (task, happened_on, recorded_at, id);
CREATE INDEX task_update_unit ON task_update (unit, id);

-- A quantity of an update: on an indicator, or free.
CREATE TABLE reading (
    id          BIGINT PRIMARY KEY,
    indicator   BIGINT REFERENCES indicator (id),
    measure     BIGINT REFERENCES measure (id),
    words       TEXT   NOT NULL,
    unit        BIGINT NOT NULL REFERENCES unit (id),
    task_update BIGINT NOT NULL REFERENCES task_update (id),
    happened_on TEXT   NOT NULL CHECK (length(happened_on) = 10),
    recorded_at TEXT   NOT NULL CHECK (length(recorded_at) = 24),
    num         BIGINT NOT NULL,
    den         BIGINT NOT NULL CHECK (den > 0)
);
CREATE INDEX reading_indicator ON reading (indicator, unit, happened_on);
CREATE INDEX reading_update ON reading (task_update);

-- A unit's word on an objective for a period; nil: nothing done, and we say so.
CREATE TABLE report (
    objective   BIGINT  NOT NULL REFERENCES provision (id),
    unit        BIGINT  NOT NULL REFERENCES unit (id),
    period_from TEXT    NOT NULL CHECK (length(period_from) = 10),
    nil         BOOLEAN NOT NULL,
    member      BIGINT  NOT NULL,
    at          TEXT    NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (objective, unit, period_from)
);

-- Sums: a cache of now, kept by delta in the transaction of the entry, leaf to root; check recomputes them.
CREATE TABLE objective_sum (
    objective   BIGINT PRIMARY KEY REFERENCES provision (id),
    -- own tasks only: exact sum of weight times share in millionths, and of the weights
    own_num     BIGINT NOT NULL,
    own_den     BIGINT NOT NULL,
    tasks       BIGINT NOT NULL,
    done        BIGINT NOT NULL,
    dropped     BIGINT NOT NULL,
    -- with everything that serves it: sum of weight times rounded share, and of the weights present
    num         BIGINT NOT NULL,
    den         BIGINT NOT NULL,
    -- the units that took it on (leaves that serve it), and those heard from
    expected    BIGINT NOT NULL,
    reported    BIGINT NOT NULL
);

CREATE TABLE objective_unit (
    objective BIGINT NOT NULL REFERENCES provision (id),
    unit      BIGINT NOT NULL REFERENCES unit (id),
    entries   BIGINT NOT NULL CHECK (entries >= 0),
    last_on   TEXT   NOT NULL CHECK (length(last_on) = 10),
    PRIMARY KEY (objective, unit)
);

CREATE TABLE indicator_sum (
    indicator BIGINT PRIMARY KEY REFERENCES indicator (id),
    num       BIGINT NOT NULL,
    den       BIGINT NOT NULL,
    n         BIGINT NOT NULL,
    last_on   TEXT   NOT NULL CHECK (length(last_on) = 10)
);

CREATE TABLE indicator_day (
    indicator BIGINT NOT NULL REFERENCES indicator (id),
    day       TEXT   NOT NULL CHECK (length(day) = 10),
    num       BIGINT NOT NULL,
    den       BIGINT NOT NULL,
    n         BIGINT NOT NULL,
    PRIMARY KEY (indicator, day)
);

-- The latest reading of each unit, for stock.
CREATE TABLE indicator_unit (
    indicator BIGINT NOT NULL REFERENCES indicator (id),
    unit      BIGINT NOT NULL REFERENCES unit (id),
    num       BIGINT NOT NULL,
    last_on   TEXT   NOT NULL CHECK (length(last_on) = 10),
    PRIMARY KEY (indicator, unit)
);
