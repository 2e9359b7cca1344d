"""Themes: gems, remote themes, the bundled theme."""
