"""Replays review histories with the reference implementation of FSRS (PyPI: fsrs).

Reads one history a line: space-separated pairs "milliseconds:grade", grades 1 to 4.
Writes one line for each: "due_milliseconds stability difficulty" after every review, reviews
separated by ";".
"""

import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def milliseconds(moment):
    return (moment - EPOCH) // timedelta(milliseconds=1)


def replay(line):
    scheduler = Scheduler(enable_fuzzing=False)
    card = Card()
    steps = []
    for pair in line.split():
        at, grade = pair.split(":")
        moment = EPOCH + timedelta(milliseconds=int(at))
        card, _ = scheduler.review_card(card, Rating(int(grade)), moment)
        steps.append(f"{milliseconds(card.due)} {card.stability!r} {card.difficulty!r}")
    return ";".join(steps)


for line in sys.stdin:
    print(replay(line))
