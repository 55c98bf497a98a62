"""An answer to the question in view, typed, tapped or a whole form: read, then kept, or kindly asked for again.

typed, tapped, form          the three ways in
hearing                      words as an answer: read by bot.dialogue.readers, on the person's own clock
doubting, leaving_out        whether they are one; words that leave the question out
unclear, wanting             words that are none (`missed`): what else they can mean or want there; `asking_again`
one_more, rest_of_item       another item of a list, or none; what is still asked of one
keeping                      kept, and the talk goes on: `pausing` puts it aside, `gathering` keeps what came with it
pouring, bringing            what a line tells of questions to come, there and before they come
putting_right, other_way     what was told of the interview, and the way through the talk, changed from anywhere in it
start_right                  when an interview to come begins, put right
setting_apart, two_at_once   several things told where one is asked for; this answer and the next
telling_on, next_in_row      a story, and their questions, told in several messages
telling_more, their_reply    more of the list answered last; what they answered, told where it is not asked for
time_and_next                when a thing was, and the next thing
known_ending                 how it ended, told where a guess is asked for
correcting, unkeeping        the answer before: another one, none
remembering, looking_back    which part is meant to be changed; it stays after all
"""
