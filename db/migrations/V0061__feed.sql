-- A secret address at which a calendar program reads what one member may know: only the digest of the secret is kept.
CREATE TABLE feed (
    id          BIGINT PRIMARY KEY,
    secret_hash TEXT   NOT NULL UNIQUE,
    member      BIGINT NOT NULL REFERENCES member (id),
    kind        TEXT   NOT NULL CHECK (kind IN ('ME', 'UNITS')),
    made_at     TEXT   NOT NULL CHECK (length(made_at) = 24)
);
CREATE INDEX feed_member ON feed (member);
