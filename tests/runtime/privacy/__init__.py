"""What is promised of people's words: kept only after a yes, seen by nobody else, and gone when they go."""
