"""The systems that are compared; each file imports one library."""
