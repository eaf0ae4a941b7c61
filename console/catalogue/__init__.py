"""What the city has: categories, areas, sites and cameras, and finding them."""
