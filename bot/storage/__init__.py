"""Per-person state in SQLite: one writer, group commits, encrypted at rest.

    store       the runtime's port, over all of this
    writer      the queue, and the one connection that writes: many turns in one transaction
    batch       those turns as rows; `sealing` seals each under a key that the `vault` keeps
    ledger      the database as the writer's thread sees it; `loading` brings people back
    opening     every check before the first change; `files` is where they lie, and what their errors mean
    upkeep      backups, another master key
    beside      cards, stories, figures, notes
    removal     what goes
    moments     instants, as SQLite keeps them

SQL stands in `queries`, a folder for each table; the schema in `migrations`, and that of the key file in `keyfile`.
"""
