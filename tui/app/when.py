"""A moment as a person would say it."""

from datetime import datetime


def spoken(moment: str, now: datetime) -> str:
    """Today at 14:05, yesterday at 9:30, on Tuesday at 18:00, on 3 March at 12:00; the year where it is another.

    `moment` is ISO 8601 with its offset and is told in the zone of the computer, like `now`. What cannot be read was some time ago.
    """
    try:
        then = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return "some time ago"
    today = now.astimezone()
    days = (today.date() - then.date()).days
    clock = f"at {then.hour}:{then.minute:02d}"
    if days == 0:
        return f"today {clock}"
    if days == 1:
        return f"yesterday {clock}"
    if 1 < days < 7:
        return f"on {then:%A} {clock}"
    year = "" if then.year == today.year else f" {then.year}"
    return f"on {then.day} {then:%B}{year} {clock}"
