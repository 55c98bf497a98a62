"""An answer to the question in view, typed, tapped or a whole form: read, then kept, or kindly asked for again.

typed, tapped, form     the three ways in
hearing      words as an answer: read by bot.dialogue.readers, on the person's own clock; `doubting` whether they are
leaving_out  words that leave the question out
unclear      words that are none (`missed`): what else they can mean there; `one_more`, of a list; `asking_again`
rest_of_item            what is still asked of one item, left out
keeping      an answer is kept and the talk goes on: `pausing` puts it aside, `gathering` keeps what came with it
pouring, bringing       what a line tells of questions to come, there and before they come; `putting_right` it later
setting_apart, two_at_once              several things told where one is asked for; this answer and the next
correcting, unkeeping, remembering     an answer given before: another one, none, or one more; it stays (`looking_back`)
other_way    quick after all, or full: the choice that leads the talk
"""
