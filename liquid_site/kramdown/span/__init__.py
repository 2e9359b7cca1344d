"""Span rules, one file each."""
