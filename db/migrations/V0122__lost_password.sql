-- A way back in for who forgot the password: a link to the address they sign in with, good once and for an hour.
CREATE TABLE lost_password (
    member    BIGINT PRIMARY KEY REFERENCES member (id),
    code_hash TEXT   NOT NULL UNIQUE,
    asked_at  TEXT   NOT NULL CHECK (length(asked_at) = 24),
    ends_at   TEXT   NOT NULL CHECK (length(ends_at) = 24)
);
