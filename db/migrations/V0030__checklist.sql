-- The small steps of a task, ticked off as one goes; they count in no figure.
CREATE TABLE task_check (
    id       BIGINT  PRIMARY KEY,
    task     BIGINT  NOT NULL REFERENCES task (id),
    position INTEGER NOT NULL,
    words    TEXT    NOT NULL CHECK (words <> ''),
    done     BOOLEAN NOT NULL,
    UNIQUE (task, position)
);
