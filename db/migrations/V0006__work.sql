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
-- What is due first stands first; what has no date stands last.
CREATE INDEX task_unit_due ON task (unit, (COALESCE(due_on, '9999-12-31')), id);
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
    -- where it counts: what its task hung on when it was reported, so that re-homed work leaves it behind
    objective   BIGINT REFERENCES provision (id),
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
CREATE INDEX task_update_objective ON task_update (objective, happened_on);

-- A quantity of an update: on an indicator, or free. Never changed; whoever corrects it is noted on it.
CREATE TABLE reading (
    id           BIGINT PRIMARY KEY,
    indicator    BIGINT REFERENCES indicator (id),
    measure      BIGINT REFERENCES measure (id),
    words        TEXT   NOT NULL,
    unit         BIGINT NOT NULL REFERENCES unit (id),
    task_update  BIGINT NOT NULL REFERENCES task_update (id),
    happened_on  TEXT   NOT NULL CHECK (length(happened_on) = 10),
    recorded_at  TEXT   NOT NULL CHECK (length(recorded_at) = 24),
    num          BIGINT NOT NULL,
    den          BIGINT NOT NULL DEFAULT 1 CHECK (den > 0),
    decimals     INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    corrected_by BIGINT REFERENCES task_update (id)
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
    reported_on TEXT    NOT NULL CHECK (length(reported_on) = 10),
    at          TEXT    NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (objective, unit, period_from)
);

-- Sums: a cache of now, kept by delta in the transaction of the entry, leaf to root; check recomputes them.
CREATE TABLE objective_sum (
    objective   BIGINT PRIMARY KEY REFERENCES provision (id),
    -- own tasks only: exact sum of weight times share in millionths, of the weights, and how many
    own_num     BIGINT NOT NULL,
    own_den     BIGINT NOT NULL,
    own_tasks   BIGINT NOT NULL,
    own_done    BIGINT NOT NULL,
    own_dropped BIGINT NOT NULL,
    -- how often its unit was heard on it, and the latest day it spoke of
    entries     BIGINT NOT NULL CHECK (entries >= 0),
    last_on     TEXT   CHECK (length(last_on) = 10),
    -- a report is expected of its unit: it stands in a text that guides, and nothing that counts serves it
    asked       BOOLEAN NOT NULL,
    -- it counts in what it serves: it stands in a text that guides, and its plan lets figures rise
    rises       BOOLEAN NOT NULL,
    -- with everything that serves it
    num         BIGINT NOT NULL,
    den         BIGINT NOT NULL,
    tasks       BIGINT NOT NULL,
    done        BIGINT NOT NULL,
    dropped     BIGINT NOT NULL,
    expected    BIGINT NOT NULL,
    heard       BIGINT NOT NULL CHECK (heard BETWEEN 0 AND expected),
    -- the latest word of whoever of those heard has been quiet longest
    oldest_on   TEXT   CHECK (length(oldest_on) = 10)
);

CREATE TABLE indicator_sum (
    indicator BIGINT PRIMARY KEY REFERENCES indicator (id),
    objective BIGINT NOT NULL REFERENCES provision (id),
    num       BIGINT NOT NULL,
    den       BIGINT NOT NULL,
    entries   BIGINT NOT NULL
);
CREATE INDEX indicator_sum_objective ON indicator_sum (objective);

-- What each day added, by which a figure can be had as of any day; all days together are the sum above.
CREATE TABLE indicator_day (
    indicator BIGINT NOT NULL REFERENCES indicator (id),
    day       TEXT   NOT NULL CHECK (length(day) = 10),
    num       BIGINT NOT NULL,
    den       BIGINT NOT NULL,
    entries   BIGINT NOT NULL,
    PRIMARY KEY (indicator, day)
);
