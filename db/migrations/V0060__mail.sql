-- What a member wants by mail. No row: a digest on Mondays and nothing besides.
CREATE TABLE mail_wish (
    member      BIGINT  PRIMARY KEY REFERENCES member (id),
    -- the day of the week of the digest, 1 for Monday; 0 for no digest
    digest_day  INTEGER NOT NULL CHECK (digest_day BETWEEN 0 AND 7),
    -- what an unsubscribe link carries; it turns mail off and opens nothing
    leave_token TEXT    NOT NULL UNIQUE,
    -- the day for which the digest was written last, or found empty
    digest_on   TEXT    CHECK (length(digest_on) = 10)
);

-- What a member wants to hear of at once.
CREATE TABLE mail_wish_kind (
    member BIGINT NOT NULL REFERENCES member (id),
    kind   TEXT   NOT NULL CHECK (kind IN ('BALLOT', 'TASK', 'REPLY', 'ANSWER', 'MEETING')),
    PRIMARY KEY (member, kind)
);

-- What happened that a member wants to hear of at once: written with what happened, gone when it is in a letter.
CREATE TABLE notice (
    member  BIGINT NOT NULL REFERENCES member (id),
    kind    TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    -- the path below / where it can be read
    place   TEXT   NOT NULL,
    scope   TEXT   NOT NULL,
    at      TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (member, kind, subject)
);
CREATE INDEX notice_at ON notice (at);

-- Letters to be sent. One that is being sent has its next try in the future already, so that nobody else takes it.
CREATE TABLE letter (
    id         BIGINT  PRIMARY KEY,
    member     BIGINT  NOT NULL REFERENCES member (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('DIGEST', 'NOTICES', 'TRIAL')),
    lang       TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    written_at TEXT    NOT NULL CHECK (length(written_at) = 24),
    state      TEXT    NOT NULL CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
    tries      INTEGER NOT NULL CHECK (tries >= 0),
    next_at    TEXT    NOT NULL CHECK (length(next_at) = 24),
    sent_at    TEXT    CHECK (length(sent_at) = 24),
    -- what the mail server said last; empty while nothing went wrong
    problem    TEXT    NOT NULL
);
CREATE INDEX letter_waiting ON letter (next_at) WHERE state = 'WAITING';
CREATE INDEX letter_given_up ON letter (id) WHERE state = 'GIVEN_UP';
