-- Of answers from 1 to 5, how many said which on each day: a cache, as indicator_day is. Only scales have rows.
CREATE TABLE indicator_scale (
    indicator BIGINT  NOT NULL REFERENCES indicator (id),
    day       TEXT    NOT NULL CHECK (length(day) = 10),
    answer    INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
    many      BIGINT  NOT NULL,
    PRIMARY KEY (indicator, day, answer)
);

-- Figures of a past day follow the links of that day.
CREATE INDEX served_by_ever ON serves (target, from_on);
CREATE INDEX fed_by_ever ON feeds (target, from_on);
CREATE INDEX task_of_objective_ever ON task_place (objective, from_on);
