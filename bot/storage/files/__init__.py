"""The files of a database: where they lie, locked, brought to this version, copied; and what their errors mean.

folder      where they lie; `staying` there, and the `lock` that keeps it to one process
keys        the master key
looking     at a file of ours before anything opens it to write
schema      bringing it to this version
copying     a whole copy, made while others write
trouble     what SQLite's errors mean to an operator
"""
