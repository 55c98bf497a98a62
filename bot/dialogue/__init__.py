"""What a talk is made of, as pure data: steps, answers, the walk over them, readers of what people type, messages.

steps      what writers wrote, with `text` and `conditions`; a `dialogue` is all of one talk, and what it `uses`
walk       which question is open: one run (`stride`) through the steps laid flat (`program`); `pages` of a form
readers    what people type → a value; `words` is what all of them know of words
talk       what is remembered of one: its `answers`, those to former questions by `merging`
events     what comes in; `messages` go out
told       the base of every value that holds what a person said; `shortening` cuts words to a width
"""
