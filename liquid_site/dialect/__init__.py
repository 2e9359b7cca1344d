"""Liquid as Jekyll speaks it, compiled to Python."""
