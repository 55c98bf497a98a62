"""What the person themselves has shown: their `proofs`. A `verdict` on oneself and other `self_doubt` are none."""
