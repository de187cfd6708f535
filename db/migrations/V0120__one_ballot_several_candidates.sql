-- A question of persons: several stand for one or more places, and each voter names as many as there are places. 0 places is
-- a question of for and against.
ALTER TABLE ballot ADD COLUMN places INTEGER NOT NULL DEFAULT 0 CHECK (places >= 0);

-- Who stands, as frozen when the ballot opened; the subject is what the ballot's own feature knows the candidate by.
CREATE TABLE ballot_candidate (
    ballot  BIGINT  NOT NULL REFERENCES ballot (id),
    no      INTEGER NOT NULL CHECK (no >= 1),
    subject TEXT    NOT NULL,
    name    TEXT    NOT NULL CHECK (name <> ''),
    PRIMARY KEY (ballot, no)
);

-- Whom a voter named. A vote that names somebody is a vote for; against is against all, and abstaining names nobody.
CREATE TABLE vote_candidate (
    ballot BIGINT  NOT NULL,
    member BIGINT  NOT NULL,
    no     INTEGER NOT NULL,
    PRIMARY KEY (ballot, member, no),
    FOREIGN KEY (ballot, member) REFERENCES vote (ballot, member),
    FOREIGN KEY (ballot, no) REFERENCES ballot_candidate (ballot, no)
);

-- Counted once when the ballot closes, as the result is.
CREATE TABLE candidate_result (
    ballot BIGINT  NOT NULL,
    no     INTEGER NOT NULL,
    votes  BIGINT  NOT NULL CHECK (votes >= 0),
    fate   TEXT    NOT NULL CHECK (fate IN ('ELECTED', 'AGAIN', 'NOT_ELECTED')),
    PRIMARY KEY (ballot, no),
    FOREIGN KEY (ballot, no) REFERENCES ballot_candidate (ballot, no)
);

-- So many places in a body that a unit fills by election: its delegates to a congress, or the members of its own committee.
CREATE TABLE delegation (
    id       BIGINT  PRIMARY KEY,
    body     BIGINT  NOT NULL REFERENCES body (id),
    unit     BIGINT  NOT NULL REFERENCES unit (id),
    places   INTEGER NOT NULL CHECK (places >= 1),
    weight   BIGINT  NOT NULL CHECK (weight >= 1),
    from_on  TEXT    NOT NULL CHECK (length(from_on) = 10),
    -- the first day after the term; none for seats without an end
    until_on TEXT    CHECK (until_on > from_on),
    made_by  BIGINT  NOT NULL,
    made_at  TEXT    NOT NULL CHECK (length(made_at) = 24),
    ended_at TEXT    CHECK (length(ended_at) = 24)
);
CREATE INDEX delegation_body ON delegation (body);
CREATE INDEX delegation_unit ON delegation (unit);

-- Elections are for an office or for a place in a body.
CREATE TABLE election_for (
    id          BIGINT  PRIMARY KEY,
    unit        BIGINT  NOT NULL REFERENCES unit (id),
    member      BIGINT  NOT NULL REFERENCES member (id),
    office      TEXT    CHECK (office IN ('CHAIR', 'DEPUTY', 'SECRETARY', 'TREASURER', 'ORGANISER')),
    delegation  BIGINT  REFERENCES delegation (id),
    recall      BOOLEAN NOT NULL,
    -- the first day after the term; none for a term without end
    until_on    TEXT    CHECK (length(until_on) = 10),
    proposed_by BIGINT  NOT NULL,
    made_at     TEXT    NOT NULL CHECK (length(made_at) = 24),
    state       TEXT    NOT NULL CHECK (state IN ('PROPOSED', 'CARRIED', 'LOST', 'FALLEN', 'WITHDRAWN')),
    ballot      BIGINT  REFERENCES ballot (id),
    CHECK ((office IS NULL) <> (delegation IS NULL))
);
INSERT INTO election_for (id, unit, member, office, delegation, recall, until_on, proposed_by, made_at, state, ballot)
SELECT id, unit, member, office, NULL, recall, until_on, proposed_by, made_at, state, ballot FROM election;
DROP TABLE election;
ALTER TABLE election_for RENAME TO election;
CREATE INDEX election_unit ON election (unit);
CREATE UNIQUE INDEX proposed_once ON election (unit, office, member, recall) WHERE state = 'PROPOSED' AND office IS NOT NULL;
CREATE UNIQUE INDEX proposed_once_for_a_place ON election (delegation, member, recall)
    WHERE state = 'PROPOSED' AND delegation IS NOT NULL;
