"""The Liquid faces of the model: what a template sees of site, pages, documents, files, collections and theme."""
