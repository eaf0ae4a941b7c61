"""Areas of the city in the window: taken from files, looked over, and given to sites."""
