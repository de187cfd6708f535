-- Words stand in the row itself here, so there is nothing to change; both databases count the same versions.
SELECT 1;
