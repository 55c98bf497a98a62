"""Commands: which there are, what each does, and what is offered and understood while no question is open."""
