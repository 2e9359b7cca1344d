"""Side-by-side timing against what is on PATH."""
