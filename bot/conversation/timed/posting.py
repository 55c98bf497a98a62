"""A community's channel: what is posted into it is set up here, and said here when its day comes."""

from __future__ import annotations

from msgspec.structs import replace

from bot.calendar.zones import known
from bot.coach.reminder import Reminder
from bot.coach.schedule.community import ID, POSTS, draw, rhythms
from bot.conversation.person import EntrySaved, ReminderGone
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.dialogue.events import SetUp
from bot.dialogue.messages import Paragraph
from bot.dialogue.text import fill_spans


def set_up(scene: Scene, event: SetUp) -> None:
    """What the channel hears from now on; nothing is said, the adapter answers whoever asked for it."""
    zone = event.zone if known(event.zone) else "UTC"
    profile = scene.person.profile
    times = replace(profile.times, tested=True)  # nobody wants a trial in front of everybody
    scene.profile(replace(profile, zone=zone, place=event.place or profile.place, times=times))
    wanted = rhythms(event.posts, event.at, zone, scene.now, scene.person.book)
    kept = {each.id for each in wanted}
    gone = (each for each in scene.person.reminders if each.startswith(f"{ID}/") and each not in kept)
    scene.change(*(ReminderGone(each) for each in tuple(gone)))
    remind(scene, *wanted)


def say_post(scene: Scene, reminder: Reminder) -> bool:
    """Post what comes next."""
    post = reminder.id.rpartition("/")[2]
    chosen, bag = draw(post, scene.library.community, scene.setting())
    if post not in POSTS or chosen is None:
        return False
    scene.private = False
    scene.change(EntrySaved(bag))
    scene.add(Paragraph(fill_spans(chosen.text, {})))
    return True
