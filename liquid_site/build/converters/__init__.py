"""The converters of a build, one file each."""
