"""The outbox: letters go out per person in order, each at least once, repeats suppressed by the letter's id.

courier      what waits for whom, and the round that sends it
forwarding   one step for one letter: by which of the `ways`, at what `pace`
attempts     one call to a platform, and what became of it: `retry` decides, the `shelf` holds who is out of reach
"""
