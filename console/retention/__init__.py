"""What may go when its time is over: never what is on hold, never more than a preview has shown."""
