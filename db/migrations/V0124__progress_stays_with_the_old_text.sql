-- Where a text took the place of another and the objective served is not the same one any more: from which day what is done counts
-- in what is served now, and how far the objective was then (its sum of weight times share, and the tasks done and dropped). That stays
-- with the old text.
ALTER TABLE serves ADD COLUMN since_on TEXT CHECK (length(since_on) = 10);
ALTER TABLE serves ADD COLUMN before_num BIGINT NOT NULL DEFAULT 0;
ALTER TABLE serves ADD COLUMN before_done BIGINT NOT NULL DEFAULT 0;
ALTER TABLE serves ADD COLUMN before_dropped BIGINT NOT NULL DEFAULT 0;
