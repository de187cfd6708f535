CREATE VIRTUAL TABLE search_words USING fts5 (folded, content = 'search_row', content_rowid = 'id', tokenize = 'unicode61');

CREATE TRIGGER search_row_in AFTER INSERT ON search_row
BEGIN
    INSERT INTO search_words (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER search_row_out AFTER DELETE ON search_row
BEGIN
    INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', old.id, old.folded);
END;

CREATE TRIGGER search_row_changed AFTER UPDATE ON search_row
BEGIN
    INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', old.id, old.folded);
    INSERT INTO search_words (rowid, folded) VALUES (new.id, new.folded);
END;
