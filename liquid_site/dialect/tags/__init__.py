"""The tags: how each is parsed, how it is written as Python."""
