"""``blake2b`` from where it takes the least time to load: ``hashlib`` brings OpenSSL along at every start."""

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
