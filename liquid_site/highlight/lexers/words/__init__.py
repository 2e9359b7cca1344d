"""Word tables of the larger languages."""
