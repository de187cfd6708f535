ALTER TABLE search_row ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED;
CREATE INDEX search_row_words ON search_row USING gin (words);
