"""Posts in a server's channel: what is set up with /setup, and what stands in the way of one."""
