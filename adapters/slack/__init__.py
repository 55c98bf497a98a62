"""The Slack adapter: payload → event and message → Block Kit, both pure, and the wiring around slack-bolt.

serve        the wiring; `connection` is how Slack reaches us, at our `places`; the `manifest` tells it what we are
desk         the one path of everything that comes: `incoming` reads it, the engine keeps it, then it is acknowledged
sending      letters and posts, drawn by `drawing`, with its own `words`
address      whom a payload comes from; `locating` is where they are
managing     posts for a channel: what an admin sets up; `communities` is which channel hears them
workspaces   where we are installed; `calls` is one call of the Web API and what its failure means
"""
