"""Where somebody is, in their own words → a time zone: the database's own tables, and the places it does not name."""
