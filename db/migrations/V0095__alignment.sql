-- How many days the plans below have to follow a version, where its drafters said another number than the usual.
CREATE TABLE realign_term (
    version BIGINT  PRIMARY KEY REFERENCES version (id),
    days    INTEGER NOT NULL CHECK (days BETWEEN 14 AND 365)
);

-- That a plan is to follow when a text that it serves, or its own, gave way to another.
CREATE TABLE alignment (
    id        BIGINT PRIMARY KEY,
    plan      BIGINT NOT NULL REFERENCES plan (id),
    version   BIGINT NOT NULL REFERENCES version (id),
    former    BIGINT NOT NULL REFERENCES version (id),
    carried   BIGINT NOT NULL CHECK (carried >= 0),
    opened_on TEXT   NOT NULL CHECK (length(opened_on) = 10),
    due_on    TEXT   NOT NULL CHECK (length(due_on) = 10),
    closed_on TEXT   CHECK (length(closed_on) = 10),
    how       TEXT   CHECK (how IN ('BY_ITSELF', 'ANSWERED', 'BY_DEFAULT', 'OVERTAKEN')),
    CHECK ((closed_on IS NULL) = (how IS NULL)),
    UNIQUE (plan, version)
);
CREATE INDEX alignment_version ON alignment (version);
CREATE INDEX alignment_open ON alignment (due_on) WHERE closed_on IS NULL;

-- One thing to decide: an objective whose target is not what it was, or a provision that is gone and leaves tasks.
CREATE TABLE realign_item (
    alignment  BIGINT NOT NULL REFERENCES alignment (id),
    objective  BIGINT NOT NULL REFERENCES provision (id),
    target     BIGINT NOT NULL REFERENCES provision (id),
    former     BIGINT NOT NULL REFERENCES version (id),
    choice     TEXT   CHECK (choice IN ('KEEP', 'REHOME', 'FINISH', 'CLOSE')),
    goes_to    BIGINT REFERENCES provision (id),
    reason     TEXT   NOT NULL,
    by_default BOOLEAN NOT NULL,
    member     BIGINT NOT NULL,
    given_on   TEXT   CHECK (length(given_on) = 10),
    PRIMARY KEY (alignment, objective)
);
