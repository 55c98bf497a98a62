"""What is kept beside people's turns: cards, stories for others, a community's figures, notes of the installation."""
