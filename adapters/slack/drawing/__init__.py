"""Messages, questions and the Home tab as Slack's Block Kit, and what its buttons carry. Pure."""
