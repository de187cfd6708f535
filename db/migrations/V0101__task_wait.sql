-- What waits on what; never in a circle.
CREATE TABLE task_wait (
    task      BIGINT NOT NULL REFERENCES task (id),
    waits_for BIGINT NOT NULL REFERENCES task (id) CHECK (waits_for <> task),
    PRIMARY KEY (task, waits_for)
);
CREATE INDEX task_wait_for ON task_wait (waits_for);
