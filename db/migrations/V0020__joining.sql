-- Units that can be asked, by anyone, to be joined.
CREATE TABLE open_door (
    unit BIGINT PRIMARY KEY REFERENCES unit (id)
);

-- A person asks to join a unit; with a member: someone asks to move there. The code is known to the one who asked, its digest to us.
CREATE TABLE application (
    id          BIGINT PRIMARY KEY,
    unit        BIGINT NOT NULL REFERENCES unit (id),
    member      BIGINT REFERENCES member (id),
    name        TEXT   NOT NULL CHECK (name <> ''),
    email       TEXT,
    lang        TEXT   NOT NULL,
    words       TEXT   NOT NULL,
    code_hash   TEXT   NOT NULL UNIQUE,
    made_at     TEXT   NOT NULL CHECK (length(made_at) = 24),
    state       TEXT   NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answer      TEXT   NOT NULL,
    answered_by BIGINT,
    answered_at TEXT   CHECK (length(answered_at) = 24)
);
CREATE INDEX application_open ON application (unit) WHERE state = 'OPEN';
CREATE UNIQUE INDEX one_move_asked_at_a_time ON application (member) WHERE state = 'OPEN' AND member IS NOT NULL;

-- A way in that can be used once: for someone new, or with a member, for someone on the roster who has no password yet.
CREATE TABLE invitation (
    id        BIGINT PRIMARY KEY,
    unit      BIGINT NOT NULL REFERENCES unit (id),
    member    BIGINT REFERENCES member (id),
    name      TEXT   NOT NULL,
    email     TEXT,
    standing  TEXT   NOT NULL CHECK (standing IN ('CANDIDATE', 'FULL')),
    code_hash TEXT   NOT NULL UNIQUE,
    made_by   BIGINT NOT NULL,
    made_at   TEXT   NOT NULL CHECK (length(made_at) = 24),
    ends_at   TEXT   NOT NULL CHECK (length(ends_at) = 24),
    state     TEXT   NOT NULL CHECK (state IN ('OPEN', 'USED', 'WITHDRAWN'))
);
CREATE INDEX invitation_open ON invitation (unit) WHERE state = 'OPEN';
CREATE INDEX invitation_member ON invitation (member);
