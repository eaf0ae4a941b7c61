"""The live wall's engine: keeps relay and playback doing what the wall shows."""
