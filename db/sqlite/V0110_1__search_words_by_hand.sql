-- A statement that sets off a trigger makes the index of words write out what it had gathered, once for each row. Whoever enters a
-- row enters its words too; see SearchRows.
DROP TRIGGER search_row_in;

DROP TRIGGER search_row_changed;
CREATE TRIGGER search_row_changed AFTER UPDATE ON search_row WHEN old.folded <> new.folded OR old.id <> new.id
BEGIN
    INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', old.id, old.folded);
    INSERT INTO search_words (rowid, folded) VALUES (new.id, new.folded);
END;
