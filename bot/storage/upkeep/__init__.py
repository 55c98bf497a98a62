"""What whoever runs it does with a database: backups, and another master key."""
