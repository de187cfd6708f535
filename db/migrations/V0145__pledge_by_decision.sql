-- The decision of the unit's own body that its word rests on; none where whoever drafts for it spoke on their own.
ALTER TABLE pledge ADD COLUMN ballot BIGINT REFERENCES ballot (id);
