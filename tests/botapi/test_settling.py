"""What the server keeps of a text is stable: keeping it again changes nothing."""

from hypothesis import given, settings

from tests.botapi.entities import Entity, utf16_length
from tests.botapi.errors import ApiError
from tests.botapi.formatting import parse_formatted, settle
from tests.botapi.test_against_tdlib import nested

FOUND = {"bot_command", "mention", "hashtag", "cashtag", "url", "email", "phone_number"}


@settings(max_examples=300, deadline=None)
@given(nested)
def test_kept_text_is_kept_as_it_is(text: str) -> None:
    """An edit to what was sent before is refused as not modified, so text and entities must not drift."""
    try:
        kept = parse_formatted(text, "HTML", [])
    except ApiError:
        return

    again = settle(kept.text, [entity for entity in kept.entities if entity.kind not in FOUND])

    assert again == kept
    assert all(0 <= entity.offset < entity.end <= utf16_length(kept.text) for entity in kept.entities)


def test_pairs_of_styles_and_blocks_lie_in_each_other_or_apart() -> None:
    """Clients nest entities: one that half overlaps another would be shown wrongly."""
    crossing = [
        Entity("bold", 0, 4),
        Entity("italic", 2, 4),
        Entity("text_link", 1, 2, {"url": "http://a.cn/"}),
    ]

    kept = settle("甲乙丙丁戊己", crossing)

    assert [(one.kind, one.offset, one.length) for one in kept.entities] == [
        ("bold", 0, 1),
        ("text_link", 1, 2),
        ("bold", 1, 1),
        ("bold", 2, 1),
        ("italic", 2, 1),
        ("italic", 3, 3),
        ("bold", 3, 1),
    ]
