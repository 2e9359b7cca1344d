"""A build: the pipeline that moves the model through its phases."""
