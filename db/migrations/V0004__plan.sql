-- What is measured, from the organisation's list.
CREATE TABLE measure (
    id       BIGINT  PRIMARY KEY,
    slug     TEXT    NOT NULL UNIQUE,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4)
);

-- The measure's name in a language, and the words that people use for it, separated by commas.
CREATE TABLE measure_name (
    measure BIGINT NOT NULL REFERENCES measure (id),
    lang    TEXT   NOT NULL,
    name    TEXT   NOT NULL CHECK (name <> ''),
    words   TEXT   NOT NULL,
    PRIMARY KEY (measure, lang)
);

CREATE TABLE plan (
    id            BIGINT  PRIMARY KEY,
    slug          TEXT    NOT NULL UNIQUE CHECK (slug <> ''),
    tier          TEXT    NOT NULL CHECK (tier IN ('PLATFORM', 'STRATEGIC', 'OPERATIONAL', 'TACTICAL')),
    title         TEXT    NOT NULL CHECK (title <> ''),
    period_from   TEXT    CHECK (length(period_from) = 10),
    period_to     TEXT    CHECK (period_to > period_from),
    state         TEXT    NOT NULL CHECK (state IN ('OPEN', 'COMPLETED', 'SUMMED_UP')),
    visibility    TEXT    NOT NULL,
    scope         TEXT    NOT NULL,
    figures_rise  BOOLEAN NOT NULL,
    cadence_months INTEGER NOT NULL CHECK (cadence_months BETWEEN 1 AND 12),
    follows       BIGINT  REFERENCES plan (id),
    revision      BIGINT  NOT NULL,
    CHECK (tier = 'PLATFORM' OR period_from IS NOT NULL)
);

CREATE TABLE plan_owner (
    plan    BIGINT NOT NULL REFERENCES plan (id),
    unit    BIGINT NOT NULL REFERENCES unit (id),
    from_on TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on   TEXT   CHECK (to_on >= from_on),
    PRIMARY KEY (plan, from_on)
);
CREATE UNIQUE INDEX plan_has_one_owner ON plan_owner (plan) WHERE to_on IS NULL;
CREATE INDEX plan_of_unit ON plan_owner (unit) WHERE to_on IS NULL;

CREATE TABLE version (
    id               BIGINT  PRIMARY KEY,
    plan             BIGINT  NOT NULL REFERENCES plan (id),
    number           INTEGER NOT NULL CHECK (number > 0),
    predecessor      BIGINT  REFERENCES version (id),
    state            TEXT    NOT NULL CHECK (state IN ('DRAFT', 'IN_DISCUSSION', 'AT_DECISION', 'ADOPTED', 'IN_FORCE',
        'SUPERSEDED', 'RUN_OUT', 'WITHDRAWN', 'REJECTED', 'ADOPTED_PROVISIONALLY', 'ANNULLED')),
    lang             TEXT    NOT NULL,
    body             BIGINT  REFERENCES body (id),
    circulated_at    TEXT    CHECK (length(circulated_at) = 24),
    discussion_until TEXT    CHECK (length(discussion_until) = 10),
    ballot           BIGINT  REFERENCES ballot (id),
    in_force_from    TEXT    CHECK (length(in_force_from) = 10),
    in_force_to      TEXT    CHECK (length(in_force_to) = 10),
    fingerprint      TEXT    CHECK (length(fingerprint) = 64),
    revision         BIGINT  NOT NULL,
    UNIQUE (plan, number)
);
CREATE UNIQUE INDEX one_open_version ON version (plan) WHERE state IN ('DRAFT', 'IN_DISCUSSION', 'AT_DECISION');
CREATE UNIQUE INDEX one_version_in_force ON version (plan) WHERE state = 'IN_FORCE';

-- The identity that comments, amendments, links and history hang on, for ever.
CREATE TABLE provision (
    id   BIGINT PRIMARY KEY,
    plan BIGINT NOT NULL REFERENCES plan (id)
);
CREATE INDEX provision_plan ON provision (plan);

-- Its words in one version.
CREATE TABLE provision_text (
    version   BIGINT  NOT NULL REFERENCES version (id),
    provision BIGINT  NOT NULL REFERENCES provision (id),
    parent    BIGINT  REFERENCES provision (id),
    position  INTEGER NOT NULL CHECK (position >= 0),
    number    TEXT    NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('HEADING', 'PARAGRAPH', 'OBJECTIVE')),
    title     TEXT    NOT NULL,
    body      TEXT    NOT NULL,
    weight    BIGINT  NOT NULL CHECK (weight >= 0),
    starts_on TEXT    CHECK (length(starts_on) = 10),
    due_on    TEXT    CHECK (length(due_on) = 10),
    answers   TEXT    NOT NULL,
    salt      TEXT    NOT NULL,
    digest    TEXT    NOT NULL,
    revision  BIGINT  NOT NULL,
    PRIMARY KEY (version, provision),
    CHECK (starts_on IS NULL OR due_on IS NULL OR starts_on <= due_on)
);
CREATE INDEX provision_text_provision ON provision_text (provision);

-- Where a provision came from: a provision of an earlier plan, a proposal, a lesson.
CREATE TABLE provision_origin (
    provision BIGINT NOT NULL REFERENCES provision (id),
    origin    TEXT   NOT NULL,
    kind      TEXT   NOT NULL CHECK (kind IN ('CONTINUED', 'SPLIT', 'MERGED', 'PROPOSAL', 'LESSON', 'AMENDMENT')),
    PRIMARY KEY (provision, origin)
);
CREATE INDEX provision_origin_origin ON provision_origin (origin);

CREATE TABLE indicator (
    id   BIGINT PRIMARY KEY,
    plan BIGINT NOT NULL REFERENCES plan (id)
);

CREATE TABLE indicator_text (
    version   BIGINT  NOT NULL REFERENCES version (id),
    indicator BIGINT  NOT NULL REFERENCES indicator (id),
    provision BIGINT  NOT NULL REFERENCES provision (id),
    position  INTEGER NOT NULL,
    measure   BIGINT  NOT NULL REFERENCES measure (id),
    kind      TEXT    NOT NULL CHECK (kind IN ('FLOW', 'STOCK', 'RATIO', 'MILESTONE', 'SCALE')),
    baseline  BIGINT  NOT NULL,
    target    BIGINT  NOT NULL,
    due_on    TEXT    CHECK (length(due_on) = 10),
    PRIMARY KEY (version, indicator),
    CHECK (target <> baseline)
);
CREATE INDEX indicator_text_provision ON indicator_text (provision);

-- Links between identities, dated, changed by the lower unit. No target: a local initiative with its reason.
CREATE TABLE serves (
    id        BIGINT PRIMARY KEY,
    objective BIGINT NOT NULL REFERENCES provision (id),
    target    BIGINT REFERENCES provision (id),
    weight    BIGINT NOT NULL CHECK (weight >= 0),
    reason    TEXT   NOT NULL,
    from_on   TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on     TEXT   CHECK (to_on >= from_on),
    CHECK (objective <> target),
    CHECK (target IS NOT NULL OR reason <> '')
);
CREATE UNIQUE INDEX serves_one ON serves (objective) WHERE to_on IS NULL;
CREATE INDEX served_by ON serves (target) WHERE to_on IS NULL;

CREATE TABLE supports (
    objective BIGINT NOT NULL REFERENCES provision (id),
    target    BIGINT NOT NULL REFERENCES provision (id),
    from_on   TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on     TEXT   CHECK (to_on >= from_on),
    PRIMARY KEY (objective, target, from_on)
);

CREATE TABLE feeds (
    indicator BIGINT NOT NULL REFERENCES indicator (id),
    target    BIGINT NOT NULL REFERENCES indicator (id),
    from_on   TEXT   NOT NULL CHECK (length(from_on) = 10),
    to_on     TEXT   CHECK (to_on >= from_on),
    PRIMARY KEY (indicator, from_on),
    CHECK (indicator <> target)
);
CREATE UNIQUE INDEX feeds_one ON feeds (indicator) WHERE to_on IS NULL;
CREATE INDEX fed_by ON feeds (target) WHERE to_on IS NULL;

-- Held while a link is made, so that two links made at once cannot close a circle.
CREATE TABLE link_hold (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    n  BIGINT  NOT NULL
);
INSERT INTO link_hold (id, n) VALUES (1, 0);

CREATE TABLE assessment (
    id      BIGINT  PRIMARY KEY,
    plan    BIGINT  NOT NULL REFERENCES plan (id),
    number  INTEGER NOT NULL,
    body    TEXT    NOT NULL,
    written_on TEXT NOT NULL CHECK (length(written_on) = 10),
    member  BIGINT  NOT NULL,
    UNIQUE (plan, number)
);

-- What an import format says and we do not model, kept so that it goes out again. Provision 0: the plan itself.
CREATE TABLE foreign_part (
    version   BIGINT NOT NULL REFERENCES version (id),
    provision BIGINT NOT NULL,
    format    TEXT   NOT NULL,
    content   TEXT   NOT NULL,
    PRIMARY KEY (version, provision, format)
);
