"""What may be meant by words that are no answer, told from them and at most from the question: no person, no talk.

controls, spoken_controls     back, skip, later, stop, help: as a word, and in a sentence
spoken_commands               a command in a sentence
remarks, thanks, asking_back  what is said to us, and what is asked of us; `hardly_meant` what is hardly an answer
interruptions                 what comes between, from the door bell to tears
several, both                 more than one where one is asked for; this answer and the next
facts_corrected, instead      of what was told of the interview: in sentences, and by what is left of a line
corrections, nothing, lists   of the answer before; that there is none; that there is one more, or no more
telling                       a story that is told in several lines
no_questions, their_questions  that there was no question, and why; how interviewers ask
evidence, times               what is hardly a proof, where one is asked for; what is a time, told roughly
of_oneself                    what is told of oneself where a place is asked for
all_bad, plans                that nothing of it was good; that a plan is none, or not wanted
known_ending                  that they know already how it ended
gist, needs                   what somebody tells or needs, who was asked nothing
explained                     what somebody wants to have explained
at_stop                       what is said where a talk is stopped: keep, throw away, or go on after all
elsewhere                     what of ours is wanted by lines that are no answer anywhere: "delete everything"
put_aside, another            what is said of a talk that waits; that it is about another interview
consent, all_right            what is said at two gates, where a misreading costs most
"""
