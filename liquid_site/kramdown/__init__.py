"""kramdown, the Markdown engine. Knows nothing of sites."""
