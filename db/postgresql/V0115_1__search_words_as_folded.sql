-- Nothing changes here: the key has an index of its own, and the words are indexed without their places already.
COMMENT ON INDEX search_row_words IS 'which rows have a word';
