"""One word for one thing: names are those of JavaScript's declarations and of the schema of JSON, changed only by case."""

from __future__ import annotations

import json
import re

from conftest import REPOSITORY

# Where something stands is told in each language by its own means.
PLACES = {"span", "byteSpan", "source", "start", "end"}
# What one language has and the other has not.
HERE_ALONE = {
    "Act": {"paragraph"},
    "Annex": {"paragraphs"},
    "Citation": {"footnote", "paragraph"},
    "Dated": {"day", "month", "text", "year"},
    "Diagnostic": {"column", "line", "text"},
    "Document": {"encoding", "outline", "toDict", "toJson"},
    "Mandate": {"paragraph"},
    "Paragraph": {"footnotes", "id", "parent", "path"},
    "Provision": {"paragraph"},
    "Request": {"paragraph"},
}
THERE_ALONE = {
    "Act": {"at"},
    "Addressee": {"at"},
    "Annex": {"kind", "children", "toJSON"},
    "Document": {"free", "root", "toJSON", "toJSONString"},
    "Footnote": {"toJSON"},
    "Heading": {"children", "links", "marks", "toJSON"},
    "Paragraph": {"children", "links", "marks", "toJSON"},
    "Resolution": {"kind", "text", "children", "toJSON"},
}
# JSON alone gives footnotes their links; all they cite is in `citations` of both.
JSON_ALONE = {"Footnote": {"links"}}


def camel(name: str) -> str:
    """``due_date`` as JavaScript has it; an underscore at the end only keeps a keyword free."""
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), name.rstrip("_"))


def here() -> dict[str, set[str]]:
    stubs = (REPOSITORY / "bindings-python/python/unres/_unres.pyi").read_text("utf-8")
    classes = re.findall(r"^class (\w+)[^:]*:\n(.*?)(?=^@final|^class |^def |\Z)", stubs, re.DOTALL | re.MULTILINE)
    return {name: set(map(camel, re.findall(r"^    def ([a-z]\w*)\(", body, re.MULTILINE))) - PLACES for name, body in classes}


def there() -> dict[str, set[str]]:
    declared = (REPOSITORY / "bindings-wasm/npm/index.d.ts").read_text("utf-8")
    form = r"^export (?:class|interface) (\w+)(?: extends (\w+))?[^{]*\{\n(.*?)^\}"
    found: dict[str, set[str]] = {}
    bases = {}
    for name, base, body in re.findall(form, declared, re.DOTALL | re.MULTILINE):
        bases[name] = base
        found[name] = set(re.findall(r"^  (?:readonly )?(\w+)[?:(]", body, re.MULTILINE)) - PLACES
    return {name: names | found.get(bases[name], set()) for name, names in found.items()}


def test_names_of_python_and_javascript() -> None:
    python, javascript = here(), there()
    shared = set(python) & set(javascript)
    assert len(shared) > 20
    for name in shared:
        assert python[name] - javascript[name] == HERE_ALONE.get(name, set()), name
        assert javascript[name] - python[name] == THERE_ALONE.get(name, set()), name


def test_names_of_json() -> None:
    schema = json.loads((REPOSITORY / "core/schema/unres-2.schema.json").read_text("utf-8"))["$defs"]
    javascript = there()
    compared = 0
    for definition, content in schema.items():
        name = definition[0].upper() + definition[1:]
        if name in javascript:
            compared += 1
            assert set(content["properties"]) - PLACES - javascript[name] == JSON_ALONE.get(name, set()), name
    assert compared > 20
