"""Puts the page together: page.py DIST APP WEB FILE... (called by the build).

DIST gets the program from APP and the named files from WEB, and nothing else stays there. Style and start
script go into the page itself; `twotier.html` is everything in one file. Every part carries the build it is of:
@BUILD@ in text, a section in the wasm; the service worker knows each file by its hash.
"""
import base64
import gzip
import hashlib
import json
import pathlib
import re
import sys

PROGRAM = ("twotier.js", "twotier.wasm")
TEXT = {".html", ".css", ".js", ".webmanifest"}
INLINE = {"start.js", "style.css"}  # Parts of the page, no files of their own.
WORKER = "service-worker.js"

WORDS = pathlib.Path(__file__).parent.parent / "src/words"
LANGUAGES = ("en", "de", "zh")
BORROWED = {"export_json", "export_csv"}  # Words that the program itself has as well.

# What a page may load. Scripts in the page are known by their hashes.
POLICY = ("default-src {rest}; script-src {own}{scripts} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; "
          "img-src {own}blob: data:; object-src 'none'; base-uri 'none'; form-action 'none'")


def words():
    """The sentences of the start: {language: {key: text}}."""
    told = {language: {} for language in LANGUAGES}
    for path in sorted(WORDS.glob("*.inc")):
        for key, *texts in re.findall(r'^WORD\((\w+), "(.*)", "(.*)", "(.*)"\)$', path.read_text(), re.M):
            if path.name == "start.inc" or key in BORROWED:
                for language, text in zip(LANGUAGES, texts):
                    told[language][key] = text
    return told


def wasm_with_build(wasm, build):
    """A custom section, so that the program's other parts can ask it for its build."""
    name = b"build"
    section = bytes([len(name)]) + name + build.encode()
    return wasm + bytes([0, len(section)]) + section


def integrity(content):
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def policy(html, own):
    scripts = re.findall(r"<script>(.*?)</script>", html, re.S)
    hashes = " ".join(f"'{integrity(script.encode())}'" for script in scripts)
    return html.replace("@POLICY@", POLICY.format(rest=own or "'none'", own=own and own + " ", scripts=hashes))


def inlined(script):
    """A script's text as it may stand in HTML."""
    return script.replace("</script", r"<\/script").replace("<!--", r"<\!--")


def page(html, texts):
    style = f"<style>\n{texts['style.css']}</style>"
    start = f"<script>\n{inlined(texts['start.js'])}</script>"
    html = html.replace('<link rel="stylesheet" href="style.css">', style)
    return html.replace('<script src="start.js"></script>', start)


def without_notes(html):
    return re.sub(r"<!-- /?(served|program) -->\n", "", html)


def one_file(html, program, wasm, icon):
    packed = base64.b64encode(gzip.compress(wasm, 9, mtime=0)).decode()
    html = re.sub(r"<!-- served -->.*?<!-- /served -->\n", "", html, flags=re.S)
    html = html.replace("favicon.svg", "data:image/svg+xml;base64," + base64.b64encode(icon).decode())
    data = f'<script type="text/plain" id="program">{packed}</script>\n'
    html = html.replace("<!-- program -->\n", data)
    return html.replace("<!-- /program -->\n", f"<script>\n{inlined(program)}</script>\n")


def build_of(contents):
    whole = hashlib.sha256()
    for name in sorted(contents):
        whole.update(name.encode() + b"\0" + hashlib.sha256(contents[name]).digest())
    return whole.hexdigest()[:16]


def put_together(sources):
    told = words()
    build = build_of(sources | {"words": json.dumps(told).encode()})
    wasm = wasm_with_build(sources["twotier.wasm"], build)
    tokens = {"'@WORDS@'": json.dumps(told, ensure_ascii=False), "@BUILD@": build, "@WASM_SIZE@": str(len(wasm))}
    tokens |= {f"@{language}.{key}@": text for language in LANGUAGES for key, text in told[language].items()}
    files = {"twotier.wasm": wasm}
    texts = {}
    for name, content in sources.items():
        if pathlib.Path(name).suffix in TEXT:
            texts[name] = content.decode()
            for token, value in tokens.items():
                texts[name] = texts[name].replace(token, value)
        elif name != "twotier.wasm":
            files[name] = content
    html = page(texts["index.html"], texts)
    files |= {name: text.encode() for name, text in texts.items() if name not in INLINE}
    files["index.html"] = policy(without_notes(html), "'self'").encode()
    addresses = {"index.html": ""} | {name: f"{name}?build={build}" for name in PROGRAM}
    kept = {addresses.get(name, name): integrity(files[name]) for name in sorted(files) if name != WORKER}
    if WORKER in files:
        files[WORKER] = files[WORKER].replace(b"'@FILES@'", json.dumps(kept).encode())
    single = one_file(html, texts["twotier.js"], wasm, sources["favicon.svg"])
    files["twotier.html"] = policy(single, "").encode()
    return files


def main(dist, app, web, *names):
    sources = {name: (pathlib.Path(app) / name).read_bytes() for name in PROGRAM}
    sources |= {name: (pathlib.Path(web) / name).read_bytes() for name in names}
    files = put_together(sources)
    dist = pathlib.Path(dist)
    dist.mkdir(parents=True, exist_ok=True)
    for old in dist.rglob("*"):
        if old.is_file() and old.relative_to(dist).as_posix() not in files:
            old.unlink()
    for name, content in files.items():
        target = dist / name
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


main(*sys.argv[1:])
