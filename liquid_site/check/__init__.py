"""Link checks and the comparison of built sites."""
