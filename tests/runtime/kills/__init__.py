"""The process is killed at any moment and started again: a victim, who kills it, and the platform that outlives it."""
