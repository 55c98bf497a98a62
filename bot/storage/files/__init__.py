"""The files of a database: locked, opened, brought to this version, copied, backed up, given another master key."""
