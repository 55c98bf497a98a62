"""What goes to Slack: letters and posts, and what is done beside them once an input is kept."""
