-- Some talks of an earlier version, of which it is not known when they were finished.
SELECT place, person, id, sealed FROM talks WHERE finished IS NULL LIMIT ?;
