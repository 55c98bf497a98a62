"""What must hold of content beyond its forms: between the steps of a dialogue, between files, and with the code."""
