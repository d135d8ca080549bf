"""Whether one of several conditions holds whatever the seed draws: an answer for each value of a variant leaves nobody without one."""

import re
from collections.abc import Iterable, Mapping

_ONE_VALUE = re.compile(r"""\s*var\((?P<q>["'])(?P<name>[^"']*)(?P=q)\)\s*==\s*(?P<r>["'])(?P<value>[^"']*)(?P=r)\s*""")


def leaves_none_out(conditions: Iterable[str], drawn: Mapping[str, Iterable[str]]) -> bool:
    """Whether some variable has a condition `var("name") == "value"`, and nothing more, for each of its values.

    `drawn`: the variables that the seed alone decides, with what each may be.
    """
    named: dict[str, set[str]] = {}
    for condition in conditions:
        if match := _ONE_VALUE.fullmatch(condition):
            named.setdefault(match["name"], set()).add(match["value"])
    return any(values >= {*drawn[name]} for name, values in named.items() if name in drawn)
