-- The organisation that this installation serves, and its own words.
CREATE TABLE organisation (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    name      TEXT   NOT NULL CHECK (name <> ''),
    languages TEXT   NOT NULL,
    zone      TEXT   NOT NULL,
    demo      BOOLEAN NOT NULL,
    founded_at TEXT  NOT NULL CHECK (length(founded_at) = 24)
);

-- What the organisation calls its levels, as "branch" or "chapter".
CREATE TABLE level_word (
    level    TEXT NOT NULL,
    lang     TEXT NOT NULL,
    singular TEXT NOT NULL,
    plural   TEXT NOT NULL,
    PRIMARY KEY (level, lang)
);

CREATE TABLE unit (
    id        BIGINT  PRIMARY KEY,
    slug      TEXT    NOT NULL UNIQUE CHECK (slug <> ''),
    name      TEXT    NOT NULL CHECK (name <> ''),
    level     TEXT    NOT NULL CHECK (level IN ('NETWORK', 'CENTRAL', 'REGIONAL', 'LOCAL')),
    kind      TEXT    NOT NULL,
    sectoral  BOOLEAN NOT NULL,
    lang      TEXT    NOT NULL,
    zone      TEXT    NOT NULL,
    from_on   TEXT    NOT NULL CHECK (length(from_on) = 10),
    to_on     TEXT    CHECK (length(to_on) = 10),
    revision  BIGINT  NOT NULL
);

-- Old addresses lead to the new.
CREATE TABLE unit_slug (
    slug TEXT   PRIMARY KEY,
    unit BIGINT NOT NULL REFERENCES unit (id)
);

CREATE TABLE unit_parent (
    unit    BIGINT NOT NULL REFERENCES unit (id),
    parent  BIGINT NOT NULL REFERENCES unit (id),
    from_on TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on   TEXT   CHECK (to_on > from_on),
    PRIMARY KEY (unit, from_on),
    CHECK (unit <> parent)
);
CREATE UNIQUE INDEX unit_has_one_parent ON unit_parent (unit) WHERE to_on IS NULL;
CREATE INDEX unit_children ON unit_parent (parent) WHERE to_on IS NULL;

CREATE TABLE member (
    id            BIGINT PRIMARY KEY,
    name          TEXT   NOT NULL CHECK (name <> ''),
    email         TEXT   UNIQUE,
    lang          TEXT   NOT NULL,
    password_hash TEXT,
    joined_on     TEXT   NOT NULL CHECK (length(joined_on) = 10),
    revision      BIGINT NOT NULL
);

CREATE TABLE membership (
    id         BIGINT  PRIMARY KEY,
    member     BIGINT  NOT NULL REFERENCES member (id),
    unit       BIGINT  NOT NULL REFERENCES unit (id),
    standing   TEXT    NOT NULL CHECK (standing IN ('CANDIDATE', 'FULL', 'SUSPENDED', 'ENDED')),
    home       BOOLEAN NOT NULL,
    good_until TEXT    CHECK (length(good_until) = 10),
    from_on    TEXT    NOT NULL CHECK (length(from_on) = 10),
    to_on      TEXT    CHECK (to_on >= from_on)
);
CREATE UNIQUE INDEX one_home ON membership (member) WHERE home AND to_on IS NULL;
CREATE UNIQUE INDEX one_membership_in_a_unit ON membership (member, unit) WHERE to_on IS NULL;
CREATE INDEX membership_unit ON membership (unit);
CREATE INDEX membership_member ON membership (member);

-- An office held. until_on is the end of the term; the holder acts on until to_on is set.
CREATE TABLE role (
    id       BIGINT PRIMARY KEY,
    member   BIGINT NOT NULL REFERENCES member (id),
    unit     BIGINT NOT NULL REFERENCES unit (id),
    office   TEXT   NOT NULL CHECK (office IN ('CHAIR', 'DEPUTY', 'SECRETARY', 'TREASURER', 'ORGANISER', 'OBSERVER')),
    from_on  TEXT   NOT NULL CHECK (length(from_on) = 10),
    until_on TEXT   CHECK (length(until_on) = 10),
    to_on    TEXT   CHECK (to_on >= from_on)
);
CREATE UNIQUE INDEX one_office_at_a_time ON role (member, unit, office) WHERE to_on IS NULL;
CREATE INDEX role_unit ON role (unit);
CREATE INDEX role_member ON role (member);

CREATE TABLE body (
    id      BIGINT PRIMARY KEY,
    unit    BIGINT NOT NULL REFERENCES unit (id),
    name    TEXT   NOT NULL CHECK (name <> ''),
    kind    TEXT   NOT NULL CHECK (kind IN ('MEMBERS_MEETING', 'COMMITTEE', 'CONGRESS')),
    from_on TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on   TEXT   CHECK (to_on >= from_on)
);
CREATE INDEX body_unit ON body (unit);

CREATE TABLE seat (
    id            BIGINT PRIMARY KEY,
    body          BIGINT NOT NULL REFERENCES body (id),
    member        BIGINT NOT NULL REFERENCES member (id),
    unit          BIGINT REFERENCES unit (id),
    kind          TEXT   NOT NULL CHECK (kind IN ('FULL', 'CANDIDATE', 'OBSERVER', 'ALTERNATE')),
    weight        BIGINT NOT NULL CHECK (weight >= 1),
    alternate_for BIGINT REFERENCES seat (id),
    from_on       TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on         TEXT   CHECK (to_on >= from_on)
);
CREATE UNIQUE INDEX one_seat_in_a_body ON seat (body, member) WHERE to_on IS NULL;
CREATE INDEX seat_member ON seat (member);

-- Who may read what is visible to named members only.
CREATE TABLE named_reader (
    member BIGINT NOT NULL REFERENCES member (id),
    scope  TEXT   NOT NULL,
    PRIMARY KEY (member, scope)
);

-- Standing rules, versioned and never edited: a ballot cites the version it was held under.
CREATE TABLE body_rules (
    id                 BIGINT  PRIMARY KEY,
    body               BIGINT  NOT NULL REFERENCES body (id),
    version            INTEGER NOT NULL CHECK (version > 0),
    quorum_num         INTEGER NOT NULL CHECK (quorum_num >= 0),
    quorum_den         INTEGER NOT NULL CHECK (quorum_den > 0),
    majority           TEXT    NOT NULL,
    base               TEXT    NOT NULL,
    discussion_days    INTEGER NOT NULL CHECK (discussion_days >= 0),
    ballot_days        INTEGER NOT NULL CHECK (ballot_days >= 0),
    amendment_sponsors INTEGER NOT NULL CHECK (amendment_sponsors >= 0),
    from_on            TEXT    NOT NULL CHECK (length(from_on) = 10),
    UNIQUE (body, version)
);

CREATE TABLE meeting (
    id       BIGINT  PRIMARY KEY,
    body     BIGINT  NOT NULL REFERENCES body (id),
    held_on  TEXT    NOT NULL CHECK (length(held_on) = 10),
    present  INTEGER CHECK (present >= 0),
    minutes  TEXT    NOT NULL,
    revision BIGINT  NOT NULL
);
CREATE INDEX meeting_body ON meeting (body, held_on);

-- Who is signed in: only the digest of the token is kept.
CREATE TABLE session (
    token_hash TEXT   PRIMARY KEY,
    member     BIGINT NOT NULL REFERENCES member (id),
    agent      TEXT   NOT NULL,
    made_at    TEXT   NOT NULL CHECK (length(made_at) = 24),
    seen_at    TEXT   NOT NULL CHECK (length(seen_at) = 24),
    ends_at    TEXT   NOT NULL CHECK (length(ends_at) = 24)
);
CREATE INDEX session_member ON session (member);

CREATE TABLE api_token (
    id         BIGINT PRIMARY KEY,
    token_hash TEXT   NOT NULL UNIQUE,
    member     BIGINT NOT NULL REFERENCES member (id),
    name       TEXT   NOT NULL,
    made_at    TEXT   NOT NULL CHECK (length(made_at) = 24),
    ends_at    TEXT   NOT NULL CHECK (length(ends_at) = 24)
);

-- Failed sign-ins by account and by address, for the back-off.
CREATE TABLE sign_in_failure (
    subject       TEXT    PRIMARY KEY,
    failures      INTEGER NOT NULL CHECK (failures > 0),
    blocked_until TEXT    NOT NULL CHECK (length(blocked_until) = 24)
);
