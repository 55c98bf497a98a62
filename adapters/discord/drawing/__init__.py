"""Messages and questions as Discord's cards, buttons, menus and forms, and what a button carries. Pure."""
