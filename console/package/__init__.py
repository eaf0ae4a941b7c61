"""What leaves the room: a package of evidence that anyone can check with ordinary tools."""
