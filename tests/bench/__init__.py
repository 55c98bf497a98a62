"""Benchmarks, not tests: `make bench` prints them side by side, in one run, on the machine at hand."""
