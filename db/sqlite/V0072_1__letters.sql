-- A letter about the address itself; see V0070_1 for why a check is changed so.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
   SET sql = replace(sql, '''NOTICES'', ''TRIAL''', '''NOTICES'', ''TRIAL'', ''ADDRESS''')
 WHERE type = 'table'
   AND name = 'letter';
PRAGMA writable_schema = RESET;
