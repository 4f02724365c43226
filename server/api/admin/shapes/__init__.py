"""What the staff's panel sends and gets."""
