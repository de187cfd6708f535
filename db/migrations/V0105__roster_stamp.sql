-- Changes with everything that decides what anyone may read and do, so that it need not be put together for every request.
CREATE TABLE roster_stamp (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    stamp BIGINT  NOT NULL
);
INSERT INTO roster_stamp (id, stamp) VALUES (1, 0);
