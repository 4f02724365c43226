"""What the agents' mini-program sends and gets."""
