"""Posts for a channel: what an admin sets up, and which channel of which workspace hears them."""
