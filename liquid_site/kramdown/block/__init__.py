"""Block rules, one file each."""
