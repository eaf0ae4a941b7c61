"""Makes derived files from originals in a process of its own: pictures, cuts, copies with covered areas."""
