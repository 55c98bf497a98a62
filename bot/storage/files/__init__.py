"""The files of a database: where they lie, locked, brought to this version, copied; and what their errors mean."""
