"""Plugins: the host, the table of built-in ones, one file a plugin."""
