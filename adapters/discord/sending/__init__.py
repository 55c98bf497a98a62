"""What goes to Discord: letters, answers to interactions, direct messages; and what its answers mean."""
