"""What answers become: entries of the casebook, kept in place of what was meant before, reworded, deleted for good."""
