"""What a debrief means: its `answers` as content asks, the `entries` it makes, and `debrief`, which is both."""
