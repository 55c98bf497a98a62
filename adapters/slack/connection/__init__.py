"""How Slack reaches us and who we are there: Socket Mode or HTTP, one token or many workspaces."""
