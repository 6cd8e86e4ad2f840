"""clang-tidy over src/ and shell/, in parallel: tidy.py BUILD, a directory that was built.

A file is looked at again only after its object file (so the source or a header of it) or the rules changed.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(sys.argv[1]).resolve()
RULES = ROOT / ".clang-tidy"
OURS = (f"{ROOT}/src/", f"{ROOT}/shell/")


def look(entry):
    stamp = BUILD / "tidy" / (pathlib.Path(entry["file"]).relative_to(ROOT).as_posix().replace("/", "-"))
    object_file = BUILD / re.search(r" -o (\S+)", entry["command"])[1]
    newest = max(path.stat().st_mtime for path in (object_file, RULES)) if object_file.exists() else None
    if newest and stamp.exists() and stamp.stat().st_mtime > newest:
        return ""
    done = subprocess.run(
        ["clang-tidy-19", "--quiet", "-p", BUILD, entry["file"]], capture_output=True, text=True
    )
    if done.returncode:
        return done.stdout or done.stderr
    stamp.parent.mkdir(exist_ok=True)
    stamp.touch()
    return ""


entries = json.loads((BUILD / "compile_commands.json").read_text())
entries = [entry for entry in entries if entry["file"].startswith(OURS)]
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    failed = 0
    for complaint in pool.map(look, entries):
        failed += bool(complaint)
        if complaint:
            print(complaint, flush=True)
print(f"tidy: {len(entries)} files, {failed} to be mended")
sys.exit(bool(failed))
