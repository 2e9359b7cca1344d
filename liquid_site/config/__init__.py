"""Configuration: defaults, loading, merging and checking."""
