"""Small servers that answer as the systems cameras come from do, with their refusals and with bad luck."""
