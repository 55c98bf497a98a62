"""Discord: slash commands, buttons and forms in servers, the same and plain talk in direct messages.

serve        the wiring; `client` is what we hear of Discord
desk         the one path of everything that comes: `incoming` reads it, the engine keeps it, a reply answers
sending      letters, replies and direct messages, drawn by `drawing`, with its own `words`
people       who is who; `address` is where an answer belongs, `missed` what they wrote while nobody listened
managing     posts in a server's channel: what is set up; `communities` is which channel hears them
doctor       a check-up of all this; `limits` are kept of our own accord
"""
