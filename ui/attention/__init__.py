"""The attention ledger as people meet it: two questions, the prompt of the night, and a command."""
