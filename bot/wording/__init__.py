"""Every sentence a person can read, one file a place where it is read."""
