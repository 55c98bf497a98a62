"""One package for each chat platform: platform to event, message to platform, and little wiring."""
