#!/usr/bin/env python3
"""Writes text files into a Swift source file, so that the built program carries them.

usage: embed.py SOURCE_DIRECTORY SUFFIX TYPE OUTPUT

TYPE becomes an enum with `files: [(path: String, text: String)]`, sorted by path, for all files
below SOURCE_DIRECTORY whose names end in SUFFIX. A test compares the output with the files, so a
stale one does not survive `make test`.
"""

import pathlib
import sys


def literal(text: str) -> str:
    """A raw multi-line literal with enough number signs that nothing in the text ends it."""
    signs = "#"
    while '"""' + signs in text or "\\" + signs in text:
        signs += "#"
    body = "\n".join("        " + line if line else "" for line in text.split("\n"))
    return f'{signs}"""\n{body}\n        """{signs}'


def main() -> None:
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    directory, suffix, name, output = sys.argv[1:]
    root = pathlib.Path(directory)
    files = sorted(path for path in root.rglob("*") if path.name.endswith(suffix))
    lines = [
        f"// Written by deploy/embed.py from {root.name}/. Do not edit; run `make generate`.",
        "// swift-format-ignore-file",
        "",
        f"/// The files of {root.name}/, as they were when the program was built.",
        f"enum {name} {{",
        "    static let files: [(path: String, text: String)] = [",
    ]
    for path in files:
        text = path.read_text(encoding="utf-8")
        relative = path.relative_to(root).as_posix()
        lines.append(f'        (path: "{relative}", text: {literal(text)}),')
    lines += ["    ]", "}", ""]
    pathlib.Path(output).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
