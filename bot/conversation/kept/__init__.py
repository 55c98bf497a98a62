"""What is kept of a person, as they see it and steer it: the casebook, export and import, joining, forgetting."""
