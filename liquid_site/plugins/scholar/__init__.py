"""jekyll-scholar 7.3: bibliographies, citations and pages of their details from BibTeX files."""
