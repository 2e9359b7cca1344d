"""Tags and filters written for python-liquid, which is imported only where there are any."""
