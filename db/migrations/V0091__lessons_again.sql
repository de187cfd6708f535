-- The first finding that said the same as this one; itself where none did. Set when its summation is handed in.
ALTER TABLE finding ADD COLUMN kin BIGINT REFERENCES finding (id);
UPDATE finding SET kin = id;
CREATE INDEX finding_kin ON finding (kin);
