"""The whole product in a terminal, with no account: on a screen with colours and arrows, or plain in a pipe."""
