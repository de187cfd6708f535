-- A body decides how the period of a plan ends, by ballot as in a meeting.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
   SET sql = replace(sql, '''ACCEPT_SUMMATION'', ''ELECT''', '''ACCEPT_SUMMATION'', ''END_PERIOD'', ''ELECT''')
 WHERE type = 'table'
   AND name = 'ballot';
PRAGMA writable_schema = RESET;
