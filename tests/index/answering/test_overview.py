"""What a whole part says: each township's own sentences, and who has none."""

from dataclasses import replace

from corpus.model import Corpus, Part, Report
from index.answering import Answerer
from index.index import Index
from index.segmentation import Segmenter
from index.thesaurus import Thesaurus
from tests.index.answering.made import make_report


def under(heading: str, report: Report) -> Report:
    """Put every paragraph of a report under a heading."""
    return replace(report, blocks=tuple(replace(block, section_path=(heading,)) for block in report.blocks))


def test_a_whole_part_is_told_by_the_first_sentences_under_its_headings() -> None:
    """各镇下半年有什么打算 wants a view of the plans, not all of them; a date or a salutation is no plan."""
    plans = [f"第{number}件事要办好。还有别的。" for number in range(30)]
    reports = (
        under("三、下半年安排", make_report("甲镇", {Part.REVIEW: ["修路。"], Part.PLAN: plans})),
        make_report("乙镇", {Part.PLAN: ["各位代表。"]}),
        make_report("丙镇", {Part.REVIEW: ["修路。"]}),
    )
    answerer = Answerer(Index.build(Corpus(reports=reports), segmenter=Segmenter()), Thesaurus(()))

    answer = answerer.answer("各镇下半年有什么打算")

    assert [one.report.id for one in answer.stated] == ["甲镇"]
    assert [excerpt.text for excerpt in answer.ranked] == [f"第{number}件事要办好。" for number in range(20)]
    assert [report.id for report in answer.without_part] == ["丙镇"]


def test_a_report_whose_problems_are_only_turns_of_phrase_states_none() -> None:
    """The words around problems are none, and a township without problems must not be listed with none."""
    reports = (
        make_report("甲镇", {Part.PROBLEMS: ["对此我们将高度重视。", "感谢大家。"]}),
        make_report("乙镇", {Part.PROBLEMS: ["感谢大家。", "产业不强。"]}),
    )
    answerer = Answerer(Index.build(Corpus(reports=reports), segmenter=Segmenter()), Thesaurus(()))

    answer = answerer.answer("各镇自己说有什么困难")

    assert [(one.report.id, [excerpt.text for excerpt in one.excerpts]) for one in answer.stated] == [
        ("乙镇", ["产业不强。"])
    ]
