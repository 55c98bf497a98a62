"""The process around the engine: its start, its platforms side by side, its event loop, its leaving, its check-up."""
