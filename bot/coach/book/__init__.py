"""The casebook: everything we know of a person, entry by entry, and what follows from the entries alone.

entries, ids      what an entry holds, by kind, and how each is named; `casebook` is all of them
interviews        one interview from the day it is known until its outcome, out of its entries
points            why it went wrong, point by point; `sections` is the order in which a person looks through it all
share_card        the copy that somebody else may see; cards to practise with are in bot.coach.practice
"""
