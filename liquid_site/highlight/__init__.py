"""Code as Rouge colours it."""
