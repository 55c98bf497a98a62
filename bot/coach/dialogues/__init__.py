"""What each dialogue means: one module a dialogue, one `finish` each."""
