"""What operators arranged for themselves and for each other: the seat's views and tours."""
