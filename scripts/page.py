"""Puts the page together: page.py DIST APP WEB FILE... (called by the build).

DIST gets the program from APP and the named files from WEB, and nothing else stays there.
In text files @BUILD@ becomes a hash of all contents and @FILES@ the list of files as JSON,
so that a service worker knows what to keep and when it is out of date.
"""
import hashlib
import json
import pathlib
import sys

PROGRAM = ("twotier.js", "twotier.wasm")
TEXT = {".html", ".css", ".js", ".mjs", ".webmanifest"}


def main(dist, app, web, *names):
    contents = {name: (pathlib.Path(app) / name).read_bytes() for name in PROGRAM}
    contents |= {name: (pathlib.Path(web) / name).read_bytes() for name in names}
    whole = hashlib.sha256()
    for name in sorted(contents):
        whole.update(name.encode() + b"\0" + hashlib.sha256(contents[name]).digest())
    replaced = {b"@BUILD@": whole.hexdigest()[:16].encode(), b"@FILES@": json.dumps(sorted(contents)).encode()}

    dist = pathlib.Path(dist)
    dist.mkdir(parents=True, exist_ok=True)
    for old in dist.rglob("*"):
        if old.is_file() and old.relative_to(dist).as_posix() not in contents:
            old.unlink()
    for name, content in contents.items():
        if name not in PROGRAM and pathlib.Path(name).suffix in TEXT:
            for token, value in replaced.items():
                content = content.replace(token, value)
        target = dist / name
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


main(*sys.argv[1:])
