#!/usr/bin/env python3
"""Checks the texts of the starter bank and its packs beyond what the importer checks.

usage: content-check.py [--against FILE] [--matrix]

The importer refuses what is not a bank. This script looks for what a careful editor would send
back: an answer of the wrong length, an endless sentence, a phrase that two texts share, a cell of
the coverage table that is empty, a pack whose fields differ from its data sheet. `--against FILE`
also reports runs of seven words that a bank text shares with that file. Needs PyYAML.
"""

import argparse
import collections
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources/RehearseClient/StarterBank"
DIMENSIONS = ["reliability", "robustness", "fairness", "transparency", "alignment"]
GOVERNANCE = ["provenance", "privacy", "quality", "accountability", "compliance"]
TYPES = ["model-design", "system-design", "behavioral", "case-study", "coding"]
AVOIDED = [
    "ensure", "make sure", "bias-free", "ethical ai", "leverage", "crucial", "delve", "landscape",
    "journey", "holistic", "seamless", "cutting-edge", "state-of-the-art", "paradigm",
]
COMPANIES = [
    "Google", "DeepMind", "Anthropic", "OpenAI", "Tesla", "Meta", "Microsoft", "Amazon",
]
LISTS = {"hints": (2, 4), "follow_ups": (2, 4), "key_points": (3, 6)}
ANSWER_WORDS = (180, 330)
# A question for both audiences asks for two texts.
ANSWER_WORDS_BOTH_MAX = 350
SENTENCE_WORDS_MAX = 42
SHARED_RUN = 9

problems = []


def report(name, text):
    problems.append(f"{name}: {text}")


def front_matter(path):
    text = path.read_text(encoding="utf-8")
    match = re.match(r"---\n(.*?)\n---\n?(.*)", text, re.S)
    if not match:
        report(path.name, "has no front matter")
        return {}, text
    return yaml.safe_load(match[1]), match[2]


def words(text):
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))


def runs(text, length):
    found = words(text)
    return {tuple(found[i:i + length]) for i in range(len(found) - length + 1)}


def prose(text):
    text = re.sub(r"```.*?```", " ", text, flags=re.S)
    return re.sub(r"^\|.*$", " ", text, flags=re.M)


def check_question(path):
    fields, body = front_matter(path)
    name = path.stem
    if "\n## Context\n" not in body or "\n## Model answer\n" not in body:
        report(name, "lacks its context or its model answer")
        return fields, body
    prompt, rest = body.split("\n## Context\n")
    _, answer = rest.split("\n## Model answer\n")
    for key, (least, most) in LISTS.items():
        if not least <= len(fields.get(key, [])) <= most:
            report(name, f"has {len(fields.get(key, []))} {key}, not {least} to {most}")
    count = len(prose(answer).split())
    most = ANSWER_WORDS_BOTH_MAX if fields["audience"] == "both" else ANSWER_WORDS[1]
    if not ANSWER_WORDS[0] <= count <= most:
        report(name, f"has a model answer of {count} words")
    if len(prompt.split()) < 30:
        report(name, "has a prompt of under 30 words")
    check_answer(name, fields, prose(answer))
    lower = body.lower() + " " + " ".join(fields.get("hints", [])).lower()
    for word in AVOIDED:
        if re.search(rf"\b{word}\b", lower):
            report(name, f"uses {word!r}")
    for company in COMPANIES:
        if re.search(rf"\b{company}\b", body):
            report(name, f"names {company}")
    return fields, body


def check_answer(name, fields, answer):
    for sentence in re.split(r"(?<=[.?!:])[\"”*)]*\s+", answer):
        if len(sentence.split()) > SENTENCE_WORDS_MAX:
            report(name, f"has a sentence of {len(sentence.split())} words: {sentence[:60]!r}")
    lower = answer.lower()
    signs = {
        "a decision": r"\bi(?:'d| would)? (?:also )?(?:choose|chose|go with|prefer|recommend|decide"
        r"|argued|start|proposed|did the|combine)|we chose|\bi(?:'d| would) (?:rather|do|begin"
        r"|design|decide|make|leave)|we settled on",
        "a reason": r"because|since|given|so that|as otherwise|therefore",
        "a price": r"cost|price|trade|loses?\b|lost|gives? up|at the expense|give-up|but\b",
        "a trigger with a number": r"(?:\bif|when|under|above|over)\b[^.]*(?:\d|one |two |three )",
    }
    for what, pattern in signs.items():
        if not re.search(pattern, lower):
            report(name, f"shows no sign of {what}")
    if fields["risk"] == "high" and not re.search(
            r"human|approv|appeal|overr|object|by hand|a person|lifeguard|duty|nurse|reviewe?r", lower):
        report(name, "is of high risk and shows no human checkpoint")
    if "reliability" in fields["dimensions"] and not re.search(
            r"fall(?:s|en)? back|fallback|roll(?:ed|s)? ?back|default|local mode", lower):
        report(name, "is about reliability and shows no fallback")


def check_shared(texts):
    """Runs of words that two questions share are boilerplate."""
    seen = {}
    for name, text in texts.items():
        for run in runs(text, SHARED_RUN):
            other = seen.setdefault(run, name)
            if other != name:
                report(name, f"shares {' '.join(run)!r} with {other}")


def subjects(fields):
    return fields["dimensions"] + [t for t in fields["topics"] if t in GOVERNANCE]


def coverage(questions, show):
    cells = collections.Counter(
        (subject, fields["type"]) for fields in questions for subject in subjects(fields))
    for subject in DIMENSIONS + GOVERNANCE:
        row = [cells[subject, kind] for kind in TYPES]
        if show:
            print(f"{subject:15}" + "".join(f"{n:15}" for n in row))
        for kind, count in zip(TYPES, row):
            if count == 0:
                report("coverage", f"no {kind} question on {subject}")
    if show:
        print(f"{'':15}" + "".join(f"{kind:>15}" for kind in TYPES))
        for key in ("stage", "risk", "audience", "seniority", "rubric"):
            print(key, dict(collections.Counter(f[key] for f in questions)))


def check_rubric(path):
    fields, _ = front_matter(path)
    for criterion in fields["criteria"]:
        if [level["level"] for level in criterion["levels"]] != [0, 1, 2, 3, 4]:
            report(path.stem, f"{criterion['slug']} lacks a level")
        for level in criterion["levels"]:
            if len(level["anchor"].split()) < 8:
                report(path.stem, f"{criterion['slug']} {level['level']}: anchor is too thin")
    if [c["dimension"] for c in fields["criteria"]] != DIMENSIONS:
        report(path.stem, "has no criterion for each dimension, in order")
    return fields


def check_packs(slugs):
    """Fields, references and counts of the packs, as their data sheet describes them."""
    terms, cards, named = {}, 0, []
    readme = (ROOT / "packs/README.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "packs").glob("*/*.md")):
        fields, _ = front_matter(path)
        kind = path.parent.name
        if fields.get("kind") != kind or fields.get("slug") != path.stem:
            report(path.name, "kind or slug differs from its place")
        need(path.name, fields, PACK_FIELDS["all"] + PACK_FIELDS[kind])
        for key in fields:
            if f"`{key}`" not in readme:
                report(path.name, f"has the key {key}, which the data sheet does not describe")
        if kind == "style":
            for round_ in fields["rounds"]:
                for slug in round_["questions"]:
                    if slug not in slugs:
                        report(path.name, f"names the unknown question {slug}")
            named += [(path.name, term) for term in fields["words"]]
            if fields["endorsed"] or fields["evidence"] != "hearsay":
                report(path.name, "claims more than hearsay")
        if kind == "vocabulary":
            for entry in fields["entries"]:
                need(path.name, entry, ["term", "slug", "definition", "example", "misuse"])
                if entry.get("slug") in terms:
                    report(path.name, f"repeats {entry['slug']} of {terms[entry['slug']]}")
                terms[entry.get("slug")] = path.stem
                named += [(path.name, term) for term in entry.get("see", [])]
        if kind == "cards":
            for card in fields["cards"]:
                need(path.name, card, ["slug", "front", "back"])
                named += [(path.name, term) for term in card.get("terms", [])]
            cards += len(fields["cards"])
            check_cards(path.name, fields["cards"])
        if kind == "checklist":
            for item in fields["items"]:
                need(path.name, item, ["slug", "text", "looks_like"])
        if kind == "artefact":
            for section in fields["sections"]:
                need(path.name, section, ["slug", "title", "ask", "not_enough"])
            for slug in set(fields["tasks"]) - slugs:
                report(path.name, f"names the unknown question {slug}")
        if kind == "framework" and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(fields["as_of"])):
            report(path.name, "has no as-of date")
    for name, term in named:
        if term not in terms:
            report(name, f"names the unknown term {term}")
    return terms, cards


PACK_FIELDS = {
    "all": ["kind", "slug", "title", "version", "licence", "source"],
    "style": ["endorsed", "evidence", "last_checked", "said_of", "looked_for", "words",
              "rounds", "criteria", "weights", "cautions"],
    "checklist": ["purpose", "order_matters", "items"],
    "vocabulary": ["group", "stance", "entries"],
    "cards": ["deck", "cards"],
    "framework": ["name", "as_of", "stale_after_days", "status", "summary", "asks_for",
                  "controls", "not_advice"],
    "artefact": ["purpose", "tasks", "sections"],
}


def need(name, fields, keys):
    for key in keys:
        if key not in fields or fields[key] in ("", [], None):
            report(name, f"{fields.get('slug', '?')}: lacks {key}")


card_fronts, card_slugs = {}, {}


def check_cards(name, cards):
    for card in cards:
        for key, seen in (("front", card_fronts), ("slug", card_slugs)):
            other = seen.setdefault(card[key], name)
            if other != name or sum(c[key] == card[key] for c in cards) > 1:
                report(name, f"repeats the {key} {card[key]!r} of {other}")
        if len(str(card["back"]).split()) > 70:
            report(name, f"{card['slug']}: a back of {len(card['back'].split())} words")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", type=pathlib.Path)
    parser.add_argument("--matrix", action="store_true")
    options = parser.parse_args()
    questions, texts = [], {}
    for path in sorted((ROOT / "content/questions").glob("*.md")):
        fields, body = check_question(path)
        questions.append(fields)
        lists = [line for key in LISTS for line in fields.get(key, [])]
        texts[path.stem] = "\n".join([body, fields["title"], *lists])
    rubrics = {p.stem: check_rubric(p) for p in (ROOT / "content/rubrics").glob("*.md")}
    for fields in questions:
        if fields["rubric"] not in rubrics:
            report(fields["slug"], f"names the unknown rubric {fields['rubric']}")
    coverage(questions, options.matrix)
    check_shared(texts)
    terms, cards = check_packs({fields["slug"] for fields in questions})
    if options.against:
        other = runs(options.against.read_text(encoding="utf-8"), 7)
        for path in [*ROOT.glob("content/**/*.md"), *ROOT.glob("packs/**/*.md")]:
            for run in runs(path.read_text(encoding="utf-8"), 7) & other:
                report(path.stem, f"shares {' '.join(run)!r} with {options.against.name}")
    for problem in problems:
        print(problem)
    print(f"{len(questions)} questions, {len(rubrics)} rubrics, {len(terms)} terms, {cards} cards, "
          f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
