"""The custody chain as people look through it: `safecity audit`, and the window with the register's line."""
