"""A power-cut simulator for the real stdlib `sqlite3` driver.

`recorder` notes what SQLite does to its files, `trace` is that note, `disk` is the model of what a power
cut leaves, `cuts` deals the leftovers out to a test. Nothing is compiled, nothing installed.
"""
