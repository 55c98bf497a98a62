"""What the person themselves has shown: their `proofs`, and a `verdict` on oneself, which is none."""
