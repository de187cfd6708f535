-- Someone who was entitled contests what was recorded of a meeting; the unit's keepers answer.
CREATE TABLE contest (
    ballot      BIGINT NOT NULL,
    member      BIGINT NOT NULL,
    reason      TEXT   NOT NULL CHECK (reason <> ''),
    at          TEXT   NOT NULL CHECK (length(at) = 24),
    answer      TEXT   NOT NULL,
    answered_by BIGINT,
    answered_at TEXT   CHECK (length(answered_at) = 24),
    PRIMARY KEY (ballot, member),
    FOREIGN KEY (ballot, member) REFERENCES elector (ballot, member),
    CHECK ((answer = '') = (answered_at IS NULL))
);
