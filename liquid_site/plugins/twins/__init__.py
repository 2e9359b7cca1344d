"""Known Ruby plugins of sites and themes, done in Python; one file a plugin."""
