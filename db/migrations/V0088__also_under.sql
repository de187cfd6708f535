-- A deed that served a second objective of its unit: shown there, and counted once, where it was reported.
CREATE TABLE also_under (
    task_update BIGINT NOT NULL REFERENCES task_update (id),
    objective   BIGINT NOT NULL REFERENCES provision (id),
    member      BIGINT NOT NULL,
    at          TEXT   NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (objective, task_update)
);
CREATE INDEX also_under_update ON also_under (task_update);
