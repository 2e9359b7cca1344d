"""Sass through Dart Sass's embedded protocol."""
