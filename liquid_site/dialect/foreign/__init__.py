"""Tags and filters written for python-liquid, at work in Jekyll's dialect; python-liquid is imported only where they are."""
