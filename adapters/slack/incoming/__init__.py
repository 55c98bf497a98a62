"""What a payload of Slack tells: its shape, then what happened. Pure."""
