-- The record: entries chained by hash; their content stands apart, so that it can be erased.
CREATE TABLE journal (
    seq          BIGINT PRIMARY KEY,
    at           TEXT   NOT NULL CHECK (length(at) = 24),
    actor        BIGINT NOT NULL,
    action       TEXT   NOT NULL,
    subject      TEXT   NOT NULL,
    payload_hash TEXT   NOT NULL,
    prev         TEXT   NOT NULL,
    hash         TEXT   NOT NULL
);
CREATE INDEX journal_subject ON journal (subject, seq);

CREATE TABLE journal_payload (
    seq  BIGINT PRIMARY KEY REFERENCES journal (seq),
    salt TEXT   NOT NULL,
    json TEXT   NOT NULL
);

CREATE TABLE journal_head (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    seq  BIGINT  NOT NULL,
    hash TEXT    NOT NULL
);
INSERT INTO journal_head (id, seq, hash) VALUES (1, 0, '');

-- A request that carries a key is carried out once; a repeat is sent to the same place.
CREATE TABLE request (
    actor     BIGINT NOT NULL,
    key       TEXT   NOT NULL,
    action    TEXT   NOT NULL,
    body_hash TEXT   NOT NULL,
    place     TEXT   NOT NULL,
    at        TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (actor, key)
);

-- What someone is writing and has not sent: kept for them, not part of the record.
CREATE TABLE buffer (
    member  BIGINT NOT NULL,
    subject TEXT   NOT NULL,
    text    TEXT   NOT NULL,
    at      TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (member, subject)
);
