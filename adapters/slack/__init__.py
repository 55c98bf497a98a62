"""The Slack adapter: payload → event and message → Block Kit, both pure, and the wiring around slack-bolt."""
