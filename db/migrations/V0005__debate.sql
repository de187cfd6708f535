CREATE TABLE amendment (
    id        BIGINT  PRIMARY KEY,
    plan      BIGINT  NOT NULL REFERENCES plan (id),
    -- the version it stands against now, and the one it was moved against first
    version   BIGINT  NOT NULL REFERENCES version (id),
    moved_against BIGINT NOT NULL REFERENCES version (id),
    provision BIGINT  NOT NULL REFERENCES provision (id),
    number    INTEGER NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('REPLACE')),
    base_body TEXT    NOT NULL,
    base_digest TEXT  NOT NULL,
    body      TEXT    NOT NULL,
    gist      TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    mover     BIGINT  NOT NULL,
    unit      BIGINT,
    state     TEXT    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ADMITTED', 'NOT_ADMITTED', 'COMPOSITED', 'CARRIED',
        'CARRIED_AS_MODIFIED', 'REJECTED', 'REFERRED', 'NOT_REACHED', 'WITHDRAWN', 'FALLEN')),
    -- how it came over to the version it stands against now
    carried_over TEXT NOT NULL CHECK (carried_over IN ('NONE', 'UNCHANGED', 'MOVED', 'NEEDS_MOVER', 'CONTAINED', 'GONE')),
    ballot    BIGINT  REFERENCES ballot (id),
    merged_in BIGINT  REFERENCES version (id),
    answer    TEXT    NOT NULL,
    moved_at  TEXT    NOT NULL CHECK (length(moved_at) = 24),
    scope     TEXT    NOT NULL,
    revision  BIGINT  NOT NULL,
    UNIQUE (plan, number)
);
CREATE INDEX amendment_version ON amendment (version, provision);
CREATE INDEX amendment_merged_in ON amendment (merged_in);
CREATE INDEX amendment_ballot ON amendment (ballot);

CREATE TABLE amendment_sponsor (
    amendment BIGINT NOT NULL REFERENCES amendment (id),
    member    BIGINT NOT NULL REFERENCES member (id),
    at        TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (amendment, member)
);

-- A member's words on something; never deleted by another.
CREATE TABLE statement (
    id        BIGINT PRIMARY KEY,
    subject   TEXT   NOT NULL,
    plan      BIGINT REFERENCES plan (id),
    provision BIGINT REFERENCES provision (id),
    parent    BIGINT REFERENCES statement (id),
    member    BIGINT NOT NULL REFERENCES member (id),
    entered_by BIGINT,
    unit      BIGINT REFERENCES unit (id),
    lang      TEXT   NOT NULL,
    body      TEXT   NOT NULL CHECK (body <> ''),
    at        TEXT   NOT NULL CHECK (length(at) = 24),
    scope     TEXT   NOT NULL,
    folded_reason TEXT,
    folded_by BIGINT
);
CREATE INDEX statement_subject ON statement (subject, id);
CREATE INDEX statement_plan ON statement (plan, provision);
CREATE INDEX statement_parent ON statement (parent);
