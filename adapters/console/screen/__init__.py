"""The talk where there is a screen: arrows, colours, one line being typed. Loaded only there."""
