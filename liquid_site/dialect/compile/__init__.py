"""From the tree to Python: scopes, statements, code objects, and what running code calls."""
