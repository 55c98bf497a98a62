"""What is due at its time, over days, weeks, outages and clocks that jump."""
