-- The search's rows with the key as the row's own number, which spares an index, and their words in an index that keeps no more than the
-- search asks it for: which rows have a word. Words come folded and parted by single spaces, so that everything beyond ASCII is a letter.
DROP TABLE search_words;
DROP TRIGGER search_row_out;
DROP TRIGGER search_row_changed;
ALTER TABLE search_row RENAME TO search_row_before;

CREATE TABLE search_row (
    id      INTEGER PRIMARY KEY,
    subject TEXT    NOT NULL UNIQUE,
    kind    TEXT    NOT NULL,
    unit    BIGINT,
    scope   TEXT    NOT NULL,
    day     TEXT    NOT NULL CHECK (length(day) = 10),
    place   TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    folded  TEXT    NOT NULL
);

INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
SELECT id, subject, kind, unit, scope, day, place, title, body, folded
  FROM search_row_before
 ORDER BY id;

DROP TABLE search_row_before;

CREATE VIRTUAL TABLE search_words USING fts5 (
    folded, content = 'search_row', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0);
-- so many bytes of words may wait in memory in one unit of work: one that brings in many writes them a few times, not a hundred
INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_words (search_words) VALUES ('rebuild');

CREATE TRIGGER search_row_out AFTER DELETE ON search_row
BEGIN
    INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', old.id, old.folded);
END;

CREATE TRIGGER search_row_changed AFTER UPDATE ON search_row WHEN old.id <> new.id OR old.folded <> new.folded
BEGIN
    INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', old.id, old.folded);
    INSERT INTO search_words (rowid, folded) VALUES (new.id, new.folded);
END;
