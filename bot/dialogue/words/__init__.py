"""Words as people type them, whoever reads them: made safe and alike, numbers in words, yes and no."""
