-- What becomes of an objective and its open tasks at the end of its plan's period: proposed, then decided by its body.
CREATE TABLE objective_end (
    objective  BIGINT PRIMARY KEY REFERENCES provision (id),
    plan       BIGINT NOT NULL REFERENCES plan (id),
    kind       TEXT   NOT NULL CHECK (kind IN ('CLOSED', 'CARRIED_OVER', 'DROPPED')),
    tasks      TEXT   NOT NULL CHECK (tasks IN ('GO_ON', 'FINISH', 'DROP')),
    reason     TEXT   NOT NULL,
    member     BIGINT NOT NULL,
    ballot     BIGINT REFERENCES ballot (id),
    decided_on TEXT   CHECK (length(decided_on) = 10),
    CHECK ((ballot IS NULL) = (decided_on IS NULL))
);
CREATE INDEX objective_end_plan ON objective_end (plan);
