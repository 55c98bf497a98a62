"""Discord: slash commands, buttons and forms in servers, the same and plain talk in direct messages."""
