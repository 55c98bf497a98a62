-- Some talks of an earlier version, of which it is not known since when they rest.
SELECT place, person, id, sealed FROM talks WHERE finished IS NULL LIMIT ?;
