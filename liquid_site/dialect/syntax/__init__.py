"""From template text to a tree: tokens, expressions (strict, then lax), blocks."""
