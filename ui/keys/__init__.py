"""The operator's own keys: which action has which, and the window in which that is changed."""
