"""The numbers that Word computes for lists: by the paragraph's own list, or by that of its style."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = dict(m=1000, cm=900, d=500, cd=400, c=100, xc=90, l=50, xl=40, x=10, ix=9, v=5, iv=4, i=1)


def roman(value: int) -> str:
    """A Roman number in small letters."""
    letters = ""
    for figure, worth in ROMAN.items():
        letters += figure * (value // worth)
        value %= worth
    return letters


def letter(value: int) -> str:
    """``a`` to ``z``, then ``aa`` to ``zz``, as Word counts."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerLetter": letter,
    "upperLetter": lambda value: letter(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "decimalZero": lambda value: f"{value:02}",
}


class Level:
    """How one level of a list is numbered."""

    def __init__(self, level: ElementTree.Element) -> None:
        self.start = int(_value(level, "start") or 1)
        self.form = _value(level, "numFmt") or "decimal"
        self.text = _value(level, "lvlText") or ""


class Numbering:
    """The lists of a file, and how far each has come."""

    def __init__(self, numbering: ElementTree.Element | None, styles: ElementTree.Element | None) -> None:
        self.levels: dict[tuple[str, int], Level] = {}
        self.counts: dict[tuple[str, int], int] = {}
        self.styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        for style in styles.iter(f"{W}style") if styles is not None else ():
            listed = _list_of(style)
            if listed is not None:
                self.styles[style.get(f"{W}styleId") or ""] = listed

    def _read(self, numbering: ElementTree.Element) -> None:
        abstract = {found.get(f"{W}abstractNumId"): found for found in numbering.iter(f"{W}abstractNum")}
        for number in numbering.iter(f"{W}num"):
            name = number.get(f"{W}numId") or ""
            base = abstract.get(_value(number, "abstractNumId"))
            for level in base.iter(f"{W}lvl") if base is not None else ():
                self.levels[name, int(level.get(f"{W}ilvl") or 0)] = Level(level)
            for changed in number.iter(f"{W}lvlOverride"):
                place = name, int(changed.get(f"{W}ilvl") or 0)
                start = _value(changed, "startOverride")
                if start is not None and place in self.levels:
                    self.levels[place].start = int(start)

    def next(self, paragraph: ElementTree.Element) -> str:
        """The number of a paragraph; empty for one that has none. Counts on."""
        listed = _list_of(paragraph)
        if listed is None:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            listed = self.styles.get(style.get(f"{W}val") or "") if style is not None else None
        level = self.levels.get(listed) if listed is not None else None
        if listed is None or level is None:
            return ""
        name, depth = listed
        self.counts[listed] = self.counts.get(listed, level.start - 1) + 1
        for deeper in [place for place in self.counts if place[0] == name and place[1] > depth]:
            del self.counts[deeper]
        if level.form == "bullet":
            return "–"
        if level.form == "none":
            return ""
        return re.sub(r"%(\d)", lambda found: self._figure(name, int(found[1]) - 1), level.text).strip()

    def _figure(self, name: str, depth: int) -> str:
        level = self.levels.get((name, depth))
        if level is None:
            return ""
        return FORMS.get(level.form, str)(self.counts.get((name, depth), level.start))


def _value(element: ElementTree.Element, name: str) -> str | None:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val") if found is not None else None


def _list_of(element: ElementTree.Element) -> tuple[str, int] | None:
    """The list a paragraph or style names, and the level in it; list 0 is none."""
    listed = element.find(f"{W}pPr/{W}numPr")
    number = _value(listed, "numId") if listed is not None else None
    if listed is None or number is None or number == "0":
        return None
    return number, int(_value(listed, "ilvl") or 0)
