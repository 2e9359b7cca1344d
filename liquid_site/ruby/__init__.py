"""Ruby's semantics that Jekyll output depends on: YAML scalars, dates, printing, CSV, URIs, slugs."""
