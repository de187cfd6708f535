-- A row for each thing that can be found, written by the transaction of its subject. The folded words are lower case,
-- without accents, unstemmed, so that both databases find the same.
CREATE TABLE search_row (
    id      BIGINT PRIMARY KEY,
    subject TEXT   NOT NULL UNIQUE,
    kind    TEXT   NOT NULL,
    unit    BIGINT,
    scope   TEXT   NOT NULL,
    day     TEXT   NOT NULL CHECK (length(day) = 10),
    place   TEXT   NOT NULL,
    title   TEXT   NOT NULL,
    body    TEXT   NOT NULL,
    folded  TEXT   NOT NULL
);
