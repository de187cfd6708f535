-- It came up by itself, since the unit below had not answered in time.
ALTER TABLE finding_due ADD COLUMN risen BOOLEAN NOT NULL DEFAULT FALSE;
