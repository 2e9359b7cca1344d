"""The pytest plugin: sites built for tests, their pages compared with stored snapshots."""
