"""The pytest plugin: fixtures that build sites and compare their pages with stored snapshots."""
