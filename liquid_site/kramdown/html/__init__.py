"""Writing the tree as HTML."""
