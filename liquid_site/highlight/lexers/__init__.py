"""Lexers that give Rouge's tokens, one file a language."""
