-- By which share of its members, or of the units directly below, a body is called together.
ALTER TABLE body_rules ADD COLUMN call_num INTEGER NOT NULL DEFAULT 1 CHECK (call_num > 0);
ALTER TABLE body_rules ADD COLUMN call_den INTEGER NOT NULL DEFAULT 3 CHECK (call_den > 0);
ALTER TABLE body_rules ADD COLUMN call_units_num INTEGER NOT NULL DEFAULT 1 CHECK (call_units_num > 0);
ALTER TABLE body_rules ADD COLUMN call_units_den INTEGER NOT NULL DEFAULT 3 CHECK (call_units_den > 0);

-- That members, or units below, want a body called together. Once enough stand behind it, its mover convenes the body.
CREATE TABLE requisition (
    id           BIGINT PRIMARY KEY,
    body         BIGINT NOT NULL REFERENCES body (id),
    mover        BIGINT NOT NULL REFERENCES member (id),
    matter       TEXT   NOT NULL CHECK (matter <> ''),
    made_at      TEXT   NOT NULL CHECK (length(made_at) = 24),
    reached_on   TEXT   CHECK (length(reached_on) = 10),
    withdrawn_at TEXT   CHECK (length(withdrawn_at) = 24)
);
CREATE INDEX requisition_body ON requisition (body);
CREATE UNIQUE INDEX one_requisition_at_a_time ON requisition (body, mover) WHERE reached_on IS NULL AND withdrawn_at IS NULL;

CREATE TABLE requisition_backer (
    requisition BIGINT NOT NULL REFERENCES requisition (id),
    member      BIGINT NOT NULL REFERENCES member (id),
    at          TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (requisition, member)
);

-- A unit below that stands behind it, by a decision of its own.
CREATE TABLE requisition_unit (
    requisition BIGINT NOT NULL REFERENCES requisition (id),
    unit        BIGINT NOT NULL REFERENCES unit (id),
    decision    TEXT   NOT NULL CHECK (decision <> ''),
    entered_by  BIGINT NOT NULL,
    at          TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (requisition, unit)
);

-- Someone proposed for an office of a unit, or for leaving one, and what its body decided.
CREATE TABLE election (
    id          BIGINT  PRIMARY KEY,
    unit        BIGINT  NOT NULL REFERENCES unit (id),
    member      BIGINT  NOT NULL REFERENCES member (id),
    office      TEXT    NOT NULL CHECK (office IN ('CHAIR', 'DEPUTY', 'SECRETARY', 'TREASURER', 'ORGANISER')),
    recall      BOOLEAN NOT NULL,
    -- the first day after the term; none for a term without end
    until_on    TEXT    CHECK (length(until_on) = 10),
    proposed_by BIGINT  NOT NULL,
    made_at     TEXT    NOT NULL CHECK (length(made_at) = 24),
    state       TEXT    NOT NULL CHECK (state IN ('PROPOSED', 'CARRIED', 'LOST', 'FALLEN', 'WITHDRAWN')),
    ballot      BIGINT  REFERENCES ballot (id)
);
CREATE INDEX election_unit ON election (unit);
CREATE UNIQUE INDEX proposed_once ON election (unit, office, member, recall) WHERE state = 'PROPOSED';
