-- Another address that a member wants to sign in with; it is theirs once they have followed the link sent there.
CREATE TABLE address_change (
    member    BIGINT PRIMARY KEY REFERENCES member (id),
    email     TEXT   NOT NULL,
    code_hash TEXT   NOT NULL UNIQUE,
    asked_at  TEXT   NOT NULL CHECK (length(asked_at) = 24),
    ends_at   TEXT   NOT NULL CHECK (length(ends_at) = 24)
);

-- Where a letter goes that does not go to the member's address: to a new one to be confirmed, to the old one to be told.
ALTER TABLE letter ADD COLUMN address TEXT;
