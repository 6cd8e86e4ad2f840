"""The rules of the house that a compiler does not know, as data. Run by ctest; scripts/check.py [ROOT]."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()

# Folder -> what it may include besides itself: folders of src/, folders of shell/, or single headers.
LAYERS = {
    "src/base": set(),
    "src/facts": {"base"},
    "src/records": {"base", "facts"},
    "src/domain": {"base", "facts", "records"},
    "src/exchange": {"base", "facts", "records", "domain"},
    "src/store": {"base", "facts", "records", "domain", "exchange"},
    "src/app": {"base", "facts", "records", "domain", "exchange", "store"},
    "src/words": {"base", "facts", "records"},
    "src/view": {"base", "facts", "records", "domain", "exchange", "words"},
    "shell/widgets": {"base", "facts", "words"},
    "shell/ui": {"base", "facts", "records", "domain", "app", "view", "words", "shell/widgets"},
    "shell/screens": {"base", "facts", "records", "view", "words", "shell/ui", "shell/widgets"},
    "shell/desk": {"base", "facts", "records", "domain", "app", "view", "words", "shell/screens", "shell/ui",
                   "shell/widgets"},
    "shell/platform": {"base", "store", "shell/widgets/context.h", "shell/widgets/icons.h",
                       "shell/widgets/semantics.h"},
    "shell/gallery": {"shell/platform", "shell/widgets"},
}
# Files that lie beside the layers -> what they may include; None is everything.
LOOSE = {"shell/main.cpp": None, "shell/imgui_config.h": set(), "shell/imgui_rest.cpp": set()}

# Where, except where, pattern, why. Comments and strings are not looked at.
BANNED = [
    ("src", "", r"\b(throw|try|catch)\b", "no exceptions: return a Result"),
    ("shell", "", r"\b(throw|try|catch)\b", "no exceptions: return a Result"),
    ("src", "", r"\bdynamic_cast\b|\btypeid\b", "no run-time types"),
    ("src", "", r"#include <(filesystem|fstream|iostream|thread|mutex|future|condition_variable)>",
     "the core has no platform"),
    ("src", "", r"#include <(unistd\.h|fcntl\.h|signal\.h|sys/|emscripten)", "the core has no platform"),
    ("src", "", r"_clock::now|\bstd::time\(|\bstd::clock\(|\bgettimeofday\b|\blocaltime|\bgmtime",
     "time is an argument"),
    ("src", "", r"\bstd::rand\(|\bsrand\(|\brandom_device\b", "chance is an argument"),
    ("src", "", r"\b[Ii]m[Gg]ui\b", "the core draws nothing"),
    ("src", "", r"\.at\(|\bstd::sto[a-z]+\(|\bstd::get<",
     "ends the program where there are no exceptions: use find, from_chars, get_if"),
    ("src", "", r"\bsetlocale\b|\bstd::locale\b|\bstrto[dfl]", "the machine's language does not reach the core"),
    ("shell", "shell/platform/ shell/main.cpp", r"#include <emscripten|\bEM_(JS|ASM|ASYNC_JS)\b|\bemscripten_",
     "only shell/platform speaks to the browser"),
    ("shell/screens", "", r"\bImGui::|#include <imgui", "a screen draws through shell/widgets"),
    ("shell/screens", "", r"\bState&|\bapply\(|\bdecide\(", "a screen sees rows and speaks intents"),
]
# The same, looked for in the whole line.
BANNED_ANYWHERE = [
    ("", r"\b(FIXME|TODO|XXX)\b", "finish it before it lands"),
]
# A literal like this is a sentence or a label, and those are in the catalogue.
SENTENCE = re.compile(r"[A-Za-z].* |[A-Z][a-z]")
LINES = {"": 500, "shell/screens": 300}  # the longest prefix counts; tables in .inc files have no limit

COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.S
)


def code_of(text):
    """The text with comments and strings blanked out, line by line the same; includes are kept."""

    def blank(match):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        return match[0] if line.strip() == "#include" else re.sub(r"[^\n]", " ", match[0])

    return COMMENT_OR_STRING.sub(blank, text)


def layer_of(name):
    return "/".join(name.split("/")[:2])


def may_include(name, header):
    layer = layer_of(name)
    if name in LOOSE or layer not in LAYERS:
        allowed = LOOSE.get(name, set())
        return allowed is None or header in allowed
    parts = header.split("/")
    target = "/".join(parts[:2]) if parts[0] == "shell" else parts[0]
    own = layer.removeprefix("src/")
    return target == own or target in LAYERS[layer] or header in LAYERS[layer]


def check_file(path):
    name = path.relative_to(ROOT).as_posix()
    text = path.read_text()
    product = name.startswith(("src/", "shell/"))
    if product and name not in LOOSE and layer_of(name) not in LAYERS:
        yield f"{name}:1: {layer_of(name)} is not a layer: see LAYERS in scripts/check.py"
    lines = zip(text.splitlines(), code_of(text).splitlines())
    for number, (line, code) in enumerate(lines, 1):
        for where, pattern, why in BANNED_ANYWHERE:
            if name.startswith(where) and re.search(pattern, line):
                yield f"{name}:{number}: {why}"
        for where, but, pattern, why in BANNED:
            exempt = but and name.startswith(tuple(but.split()))
            if name.startswith(f"{where}/") and not exempt and re.search(pattern, code):
                yield f"{name}:{number}: {why}"
        include = re.match(r'\s*#include "([^"]+)"', code)
        literals = [] if include or not name.startswith("shell/screens/") else re.findall(r'"((?:\\.|[^"\\])*)"', line)
        if any(SENTENCE.search(literal) for literal in literals):
            yield f"{name}:{number}: what a person reads comes from src/words"
        if product and include and not may_include(name, include[1]):
            yield f"{name}:{number}: {layer_of(name)} may not include {include[1]}"
    limit = LINES[max((prefix for prefix in LINES if name.startswith(prefix)), key=len)]
    length = text.count("\n")
    if path.suffix != ".inc" and length > limit:
        yield f"{name}:{length}: {length} lines, the limit is {limit}"


def check_lists(top):
    """Every source is named in its CMakeLists.txt, in order, so that none is forgotten."""
    named, last = set(), ""
    lists = ROOT / top / "CMakeLists.txt"
    for number, line in enumerate(lists.read_text().splitlines(), 1):
        source = line.strip()
        if not re.fullmatch(r"[\w./-]+\.(cpp|js)", source):
            last = ""
            continue
        if source <= last:
            yield f"{top}/CMakeLists.txt:{number}: {source} is out of order"
        named.add(source)
        last = source
    for path in sorted((ROOT / top).rglob("*.cpp")):
        name = path.relative_to(ROOT / top).as_posix()
        if name not in named:
            yield f"{top}/CMakeLists.txt:1: {name} is not named"


def main():
    errors = []
    for top in ("src", "shell", "tests"):
        paths = (p for p in (ROOT / top).rglob("*") if p.suffix in {".h", ".cpp", ".inc"})
        for path in sorted(paths):
            errors += check_file(path)
        errors += check_lists(top)
    print("\n".join(errors) or "tidy")
    return bool(errors)


sys.exit(main())
