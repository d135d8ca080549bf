"""Data for a shape of the model, in all the ways that the loader reads it, for property tests."""

from hypothesis import strategies as st

from tests.scenario.reading import Block, Data
from tui.scenario.model import Line
from tui.scenario.shapes import Choice, Field, Name, Named, Number, Part, Several, Shape, Truth, When, Words, fields_of

NAMES = st.sampled_from(["one", "two", "why-open", "a1", "end-of-it"])
WORDS = st.sampled_from(["Yes.", "No: never # at all", "It's 9:30", "- dash", "[/nope]", "one two three", "1984", "true"])


def data_for(shape: Shape, depth: int = 3) -> st.SearchStrategy[Data]:
    """Data that the loader takes for this shape; at most three optional keys a part, none deep down."""
    match shape:
        case Words():
            return WORDS
        case Name():
            return NAMES
        case When():
            return st.sampled_from(['knows("one")', "patience > 1 and rapport < 3", "not True"])
        case Number(least, most):
            return st.integers(least or 0, most or 9).map(str)
        case Truth():
            return st.sampled_from(["yes", "no", "true", "false"])
        case Choice(values):
            return st.sampled_from([str(value) for value in values])
        case Several(item):
            return _several(item, depth)
        case Named(key, item):
            return st.dictionaries(data_for(key).map(str), data_for(item, depth - 1), max_size=2)
        case Part(kind):
            fields = fields_of(kind)
            required = [field for field in fields if field.required]
            others = [field for field in fields if not field.required] if depth > 0 else []
            chosen = st.lists(st.sampled_from(others), max_size=3, unique=True) if others else st.just([])
            long = chosen.flatmap(lambda some: st.fixed_dictionaries({field.key: _field(field, depth) for field in (*required, *some)}))
            short = next((field for field in fields if field.key == kind.SHORTHAND), None)
            return long if short is None else long | _field(short, depth).filter(lambda data: isinstance(data, (str, Block)))


def _field(field: Field, depth: int) -> st.SearchStrategy[Data]:
    if isinstance(field.shape, Several):
        return _several(field.shape.item, depth - 1, least=int(field.required))
    return data_for(field.shape, depth - 1)


def _several(item: Shape, depth: int, least: int = 0) -> st.SearchStrategy[Data]:
    one = data_for(item, depth - 1)
    listed = st.lists(one, min_size=least, max_size=2)
    if isinstance(item, Words) or (isinstance(item, Part) and item.kind is Line):
        return listed | WORDS | st.lists(WORDS, min_size=1, max_size=3).map(lambda lines: Block(tuple(lines)))
    return listed | one
