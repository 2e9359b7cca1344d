"""What was read: site, pages, documents, collections, static files, layouts. Plain data."""
