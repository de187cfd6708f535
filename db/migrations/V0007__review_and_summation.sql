CREATE TABLE review (
    id          BIGINT PRIMARY KEY,
    plan        BIGINT NOT NULL REFERENCES plan (id),
    unit        BIGINT NOT NULL REFERENCES unit (id),
    version     BIGINT NOT NULL REFERENCES version (id),
    period_from TEXT   NOT NULL CHECK (length(period_from) = 10),
    period_to   TEXT   NOT NULL CHECK (period_to > period_from),
    state       TEXT   NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'ACCEPTED_CHANGED', 'SENT_BACK')),
    nil         BOOLEAN NOT NULL,
    achieved    TEXT   NOT NULL,
    obstacles   TEXT   NOT NULL,
    changes     TEXT   NOT NULL,
    help        TEXT   NOT NULL,
    decided     TEXT   NOT NULL,
    minority    TEXT   NOT NULL,
    ballot      BIGINT REFERENCES ballot (id),
    -- what the body said with its decision: what it changed, or why it sent it back
    note        TEXT   NOT NULL,
    submitted_by BIGINT,
    submitted_at TEXT  CHECK (length(submitted_at) = 24),
    scope       TEXT   NOT NULL,
    revision    BIGINT NOT NULL,
    UNIQUE (plan, unit, period_from)
);
CREATE INDEX review_unit ON review (unit, period_from);

CREATE TABLE judgement (
    review    BIGINT NOT NULL REFERENCES review (id),
    objective BIGINT NOT NULL REFERENCES provision (id),
    judgement TEXT   NOT NULL CHECK (judgement IN ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DONE', 'DROPPED')),
    sentence  TEXT   NOT NULL,
    PRIMARY KEY (review, objective)
);
CREATE INDEX judgement_objective ON judgement (objective);

-- Figures frozen when a review or summation is submitted; never changed after.
CREATE TABLE evidence (
    subject   TEXT   NOT NULL,
    objective BIGINT NOT NULL REFERENCES provision (id),
    json      TEXT   NOT NULL,
    digest    TEXT   NOT NULL,
    frozen_at TEXT   NOT NULL CHECK (length(frozen_at) = 24),
    PRIMARY KEY (subject, objective)
);

-- A reflection on finished work: a member's, a unit's, or a synthesis made from others.
CREATE TABLE summation (
    id          BIGINT PRIMARY KEY,
    kind        TEXT   NOT NULL CHECK (kind IN ('MEMBER', 'UNIT', 'SYNTHESIS')),
    unit        BIGINT NOT NULL REFERENCES unit (id),
    author      BIGINT NOT NULL,
    entered_by  BIGINT,
    plan        BIGINT REFERENCES plan (id),
    provision   BIGINT REFERENCES provision (id),
    task        BIGINT REFERENCES task (id),
    title       TEXT   NOT NULL CHECK (title <> ''),
    aim         TEXT   NOT NULL,
    did         TEXT   NOT NULL,
    came        TEXT   NOT NULL,
    conditions  TEXT   NOT NULL,
    strengths   TEXT   NOT NULL,
    shortcomings TEXT  NOT NULL,
    took_part   TEXT   NOT NULL,
    differences TEXT   NOT NULL,
    state       TEXT   NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK')),
    ballot      BIGINT REFERENCES ballot (id),
    -- what the body said with its decision
    note        TEXT   NOT NULL,
    submitted_at TEXT  CHECK (length(submitted_at) = 24),
    scope       TEXT   NOT NULL,
    revision    BIGINT NOT NULL
);
CREATE INDEX summation_unit ON summation (unit, id);
-- A unit works on one synthesis at a time, so that no source is asked for twice.
CREATE UNIQUE INDEX one_synthesis_under_way ON summation (unit) WHERE kind = 'SYNTHESIS' AND state <> 'ACCEPTED';
CREATE INDEX summation_author ON summation (author);

-- A lesson or a proposal of a summation. Where it is in the hands of a unit, that unit owes it an answer.
CREATE TABLE finding (
    id         BIGINT PRIMARY KEY,
    summation  BIGINT NOT NULL REFERENCES summation (id),
    position   INTEGER NOT NULL,
    what       TEXT   NOT NULL CHECK (what IN ('LESSON', 'PROPOSAL')),
    kind       TEXT   NOT NULL CHECK (kind IN ('KEEP', 'CHANGE', 'STOP', 'NEW_QUESTION')),
    reach      TEXT   NOT NULL CHECK (reach IN ('US', 'REGION', 'ALL')),
    words      TEXT   NOT NULL CHECK (words <> ''),
    grounds    TEXT   NOT NULL,
    -- between commas, with one before the first and one after the last
    tags       TEXT   NOT NULL,
    -- words, grounds and tags, folded for search
    folded     TEXT   NOT NULL,
    objective  BIGINT REFERENCES provision (id),
    -- the finding that was set aside once and is raised again by this one
    raises     BIGINT REFERENCES finding (id),
    scope      TEXT   NOT NULL
);
CREATE INDEX finding_raises ON finding (raises) WHERE raises IS NOT NULL;
CREATE INDEX finding_summation ON finding (summation, position);

-- Whose turn it is to answer a finding, and until when.
CREATE TABLE finding_due (
    finding   BIGINT NOT NULL REFERENCES finding (id),
    unit      BIGINT NOT NULL REFERENCES unit (id),
    since_on  TEXT   NOT NULL CHECK (length(since_on) = 10),
    due_on    TEXT   NOT NULL CHECK (length(due_on) = 10),
    -- the day on which the unit's answer took effect
    answered_on TEXT  CHECK (length(answered_on) = 10),
    PRIMARY KEY (finding, unit)
);
CREATE INDEX finding_owed ON finding_due (unit, due_on) WHERE answered_on IS NULL;

-- What became of a finding at one step of its way.
CREATE TABLE disposition (
    id        BIGINT PRIMARY KEY,
    finding   BIGINT NOT NULL REFERENCES finding (id),
    unit      BIGINT NOT NULL REFERENCES unit (id),
    synthesis BIGINT REFERENCES summation (id),
    kind      TEXT   NOT NULL CHECK (kind IN ('TAKEN_UP', 'MERGED', 'PASSED_ON', 'SET_ASIDE')),
    target    TEXT   NOT NULL,
    reason    TEXT   NOT NULL,
    member    BIGINT NOT NULL,
    at        TEXT   NOT NULL CHECK (length(at) = 24),
    UNIQUE (finding, unit)
);
CREATE INDEX disposition_synthesis ON disposition (synthesis);
CREATE INDEX disposition_target ON disposition (target);
