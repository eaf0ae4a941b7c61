"""The custody chain: what was done with evidence, by whom and when, so that nothing is taken back unseen."""
