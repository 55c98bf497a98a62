"""Where somebody is, in their own words → a time zone: the database's own tables, and the places it does not name.

zone        the way in
table, places      what is known of names
options     which could be meant, while one types
"""
