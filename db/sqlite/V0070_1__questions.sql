-- A body elects, and recalls whom it elected. A check is part of a table's text here, which is changed in place: no row is
-- touched, and the rows of other tables that point at ballots stay.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
   SET sql = replace(sql, '''ACCEPT_SUMMATION'', ''FREE''', '''ACCEPT_SUMMATION'', ''ELECT'', ''RECALL'', ''FREE''')
 WHERE type = 'table'
   AND name = 'ballot';
PRAGMA writable_schema = RESET;
