"""Liquid's and Jekyll's filters, a group a file; ``table`` lists them."""
