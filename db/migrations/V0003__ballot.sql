-- A question put to a body: by ballot, or decided in a meeting and recorded.
CREATE TABLE ballot (
    id            BIGINT PRIMARY KEY,
    body          BIGINT NOT NULL REFERENCES body (id),
    rules         BIGINT NOT NULL REFERENCES body_rules (id),
    question      TEXT   NOT NULL CHECK (question IN
        ('CIRCULATE', 'ADOPT', 'AMEND', 'RATIFY', 'REVISE', 'ACCEPT_REVIEW', 'ACCEPT_SUMMATION', 'FREE')),
    subject       TEXT   NOT NULL,
    scope         TEXT   NOT NULL,
    title         TEXT   NOT NULL CHECK (title <> ''),
    mode          TEXT   NOT NULL CHECK (mode IN ('OPEN', 'RECORDED')),
    -- the rule as it stood when the ballot opened
    quorum_num    INTEGER NOT NULL,
    quorum_den    INTEGER NOT NULL,
    majority      TEXT   NOT NULL,
    base          TEXT   NOT NULL,
    electorate_digest TEXT NOT NULL,
    opened_by     BIGINT NOT NULL,
    opens_at      TEXT   NOT NULL CHECK (length(opens_at) = 24),
    closes_at     TEXT   NOT NULL CHECK (length(closes_at) = 24),
    zone          TEXT   NOT NULL,
    state         TEXT   NOT NULL CHECK (state IN ('OPEN', 'CLOSED'))
);
CREATE INDEX ballot_subject ON ballot (subject);
CREATE INDEX ballot_open ON ballot (closes_at) WHERE state = 'OPEN';
CREATE INDEX ballot_body ON ballot (body);

-- Who may vote, copied when the ballot opens.
CREATE TABLE elector (
    ballot BIGINT NOT NULL REFERENCES ballot (id),
    member BIGINT NOT NULL REFERENCES member (id),
    unit   BIGINT REFERENCES unit (id),
    weight BIGINT NOT NULL CHECK (weight >= 1),
    PRIMARY KEY (ballot, member)
);
CREATE INDEX elector_member ON elector (member);

-- One voter, one ballot: the key says so.
CREATE TABLE vote (
    ballot     BIGINT NOT NULL,
    member     BIGINT NOT NULL,
    choice     TEXT   NOT NULL CHECK (choice IN ('FOR', 'AGAINST', 'ABSTAIN')),
    cast_at    TEXT   NOT NULL CHECK (length(cast_at) = 24),
    entered_by BIGINT,
    PRIMARY KEY (ballot, member),
    FOREIGN KEY (ballot, member) REFERENCES elector (ballot, member)
);

-- Computed once when the ballot closes; recomputable from the above by anyone.
CREATE TABLE ballot_result (
    ballot     BIGINT PRIMARY KEY REFERENCES ballot (id),
    entitled   BIGINT NOT NULL,
    present    BIGINT NOT NULL CHECK (present <= entitled),
    votes_for  BIGINT NOT NULL CHECK (votes_for >= 0),
    against    BIGINT NOT NULL CHECK (against >= 0),
    abstained  BIGINT NOT NULL CHECK (abstained >= 0),
    outcome    TEXT   NOT NULL CHECK (outcome IN ('CARRIED', 'LOST', 'NO_QUORUM')),
    how        TEXT   NOT NULL CHECK (how IN ('OPEN_BALLOT', 'HANDS', 'PAPER', 'NO_OBJECTION')),
    meeting    BIGINT REFERENCES meeting (id),
    decided_on TEXT   NOT NULL CHECK (length(decided_on) = 10),
    recorded_by BIGINT,
    CHECK (votes_for + against + abstained <= present)
);
