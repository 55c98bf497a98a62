"""Wall time, zones and what a person's day is. Pure: the clock is an argument."""
