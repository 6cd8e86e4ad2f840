"""Everything that is needed beside Debian's packages, inside the project: .toolchain/ and node_modules/.

Each step leaves a stamp; a step whose stamp is right is skipped, an interrupted one starts again.
"""
import contextlib
import fcntl
import hashlib
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOLCHAIN = ROOT / ".toolchain"
PREFIX = TOOLCHAIN / "emscripten"
APT = TOOLCHAIN / "apt"
LOCK = TOOLCHAIN / "lock.txt"

RECIPE = 1  # to be raised when a step below does something else than before
SUITE = "forky"
IMGUI = "1.92.2b"
OLDEST_EMSCRIPTEN = 4
FREE_GB = 2.5

# What the closure of Debian's emscripten would bring, but the host has or nobody calls.
NOT_NEEDED = re.compile(
    r"(python3|nodejs|node-xtend|ccache|binutils|perl.*|debconf.*|libjs-.*|gcc-.*|libcurl.*|libpfm4"
    r"|lib(stdc\+\+|gcc|objc)-\d+-dev|libc6-dev|libc-gconv.*|libclang1-.*|llvm-\d+-(runtime|linker-tools))"
)
# The programs that a build calls; each must find all its libraries in the prefix.
CALLED = {
    "llvm": "clang lld llvm-ar llvm-nm llvm-objcopy llvm-strip".split(),
    "usr": "wasm-opt wasm-emscripten-finalize wasm-metadce wasm-split".split(),
}


class Stop(Exception):
    pass


def say(text):
    print(f"setup: {text}", flush=True)


def run(*command, cwd=None, hint=""):
    done = subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise Stop(f"{command[0]} failed:\n{last}\n{hint}".rstrip())
    return done.stdout


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextlib.contextmanager
def fresh(folder):
    """A folder that appears only when it is complete."""
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    yield part
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


def step(name, key, work):
    """Runs work unless it was done before for this key, in this place."""
    stamp = TOOLCHAIN / "stamps" / name
    wanted = f"{RECIPE} {TOOLCHAIN} {key}"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    stamp.unlink(missing_ok=True)
    work()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)


# --- a private apt, so that the host's package state stays as it is ---

NO_NETWORK = "Is there a network, and does `apt-get update` work on this machine?"


def apt(tool, *arguments, cwd=None):
    return run(tool, "-c", APT / "apt.conf", *arguments, cwd=cwd, hint=NO_NETWORK)


def mirror():
    """The Debian mirror of this machine's own apt."""
    lines = run("apt-get", "indextargets", "--format", "$(REPO_URI) $(LABEL)").splitlines()
    uris = [line.split(" ", 1) for line in lines if line]
    debian = [uri for uri, label in uris if label == "Debian"]
    unlabelled = [uri for uri, label in uris if "debian" in uri and "security" not in uri]
    if not debian + unlabelled:
        raise Stop(
            "apt knows no Debian mirror here, and Emscripten and Dear ImGui are taken from Debian's packages.\n"
            "Add a Debian mirror to this machine's apt sources, or work on Debian 12."
        )
    return (debian + unlabelled)[0]


def update_private_apt():
    for folder in ("lists/partial", "cache/archives/partial"):
        (APT / folder).mkdir(parents=True, exist_ok=True)
    keyring = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
    uri = mirror()
    (APT / "sources.list").write_text(
        f"deb {keyring} {uri} {SUITE} main\ndeb-src {keyring} {uri} {SUITE} main\n"
    )
    options = {
        "Dir::State::lists": APT / "lists",
        "Dir::State::status": "/dev/null",
        "Dir::Cache": APT / "cache",
        "Dir::Etc::sourcelist": APT / "sources.list",
        "Dir::Etc::sourceparts": "/dev/null",
        "Dir::Etc::preferences": "/dev/null",
        "Dir::Etc::preferencesparts": "/dev/null",
        "APT::Architecture": "amd64",
        "APT::Sandbox::User": "root",
        "Acquire::Languages": "none",
        "Acquire::Retries": "3",
    }
    # Hooks of the host (a container's clean-up, say) are about the host's state, not about ours.
    cleared = ["APT::Architectures", "APT::Update::Post-Invoke", "APT::Update::Post-Invoke-Success"]
    (APT / "apt.conf").write_text(
        "".join(f"#clear {name};\n" for name in cleared)
        + "".join(f'{name} "{value}";\n' for name, value in options.items())
    )
    say(f"reading the index of Debian {SUITE} (20 MB)")
    apt("apt-get", "update", "--error-on=any")


def dependencies():
    """Package name -> names it depends on, for the whole closure of emscripten."""
    no = [f"--no-{kind}" for kind in "recommends suggests conflicts breaks replaces enhances".split()]
    graph, current = {}, None
    for line in apt("apt-cache", "depends", "--recurse", *no, "emscripten").splitlines():
        if not line.startswith(" "):
            current = graph.setdefault(line.split(":")[0], [])
        elif match := re.match(r" [ |](?:Pre)?Depends: ([^<:\s]+)", line):
            current.append(match[1])
    return graph


def closure():
    graph, found, todo = dependencies(), set(), ["emscripten"]
    while todo:
        name = todo.pop()
        if name not in found and not NOT_NEEDED.fullmatch(name):
            found.add(name)
            todo += graph.get(name, [])
    return sorted(found)


# --- Emscripten ---


def own_emscripten(node):
    if platform.machine() != "x86_64":
        raise Stop(
            f"the project's own Emscripten is for x86_64, this machine is {platform.machine()}.\n"
            f"Install Emscripten {OLDEST_EMSCRIPTEN} or newer, put emcc on the PATH, and run this again."
        )
    step("apt", SUITE, update_private_apt)
    names = closure()
    say(f"downloading Emscripten from Debian {SUITE} ({len(names)} packages, 90 MB)")
    debs = APT / "debs"
    debs.mkdir(exist_ok=True)
    apt("apt-get", "download", *names, cwd=debs)
    used = [max(debs.glob(f"{name}_*.deb"), key=os.path.getmtime) for name in names]
    say("unpacking it into .toolchain/emscripten")
    shutil.rmtree(PREFIX, ignore_errors=True)
    with fresh(PREFIX) as part:
        for deb in used:
            unpack(deb, part)
        (part / "usr/share/nodejs").rename(part / "usr/share/node_modules")
    patch_programs()
    configure(node)
    check_programs()
    lock("emscripten", [f"{sha256(deb)}  {deb.name}" for deb in used])
    shutil.rmtree(debs)


def unpack(deb, folder):
    left_out = [f"--exclude=./{name}" for name in "usr/share/doc usr/share/man usr/share/locale etc".split()]
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", deb], stdout=subprocess.PIPE) as tar:
        run_stdin = subprocess.run(["tar", "-x", "-C", folder, *left_out], stdin=tar.stdout)
    if tar.returncode or run_stdin.returncode:
        raise Stop(f"{deb.name} could not be unpacked.")


def libraries():
    return PREFIX / "usr/lib/x86_64-linux-gnu"


def loader():
    return libraries() / "ld-linux-x86-64.so.2"


def llvm_programs():
    return next((PREFIX / "usr/lib").glob("llvm-*/bin"))


def is_elf(path):
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def patch_programs():
    """The programs run on the libc they came with, never on the host's."""
    programs = [*llvm_programs().iterdir(), *(PREFIX / "usr/bin").glob("wasm*")]
    for path in filter(is_elf, programs):
        # RPATH, not RUNPATH: it must serve the libraries' own needs as well.
        run("patchelf", "--set-interpreter", loader(), "--force-rpath", "--set-rpath", libraries(), path)
    for path in filter(is_elf, libraries().glob("*.so*")):
        # A RUNPATH in a library would switch the program's RPATH off.
        if run("patchelf", "--print-rpath", path).strip():
            run("patchelf", "--force-rpath", "--set-rpath", "$ORIGIN", path)


def configure(node):
    (PREFIX / "usr/share/emscripten/.emscripten").write_text(
        f"LLVM_ROOT = {str(llvm_programs())!r}\n"
        f"BINARYEN_ROOT = {str(PREFIX / 'usr')!r}\n"
        f"NODE_JS = {node!r}\n"
        f"CACHE = {str(PREFIX / 'emcache')!r}\n"
    )


def check_programs():
    called = [llvm_programs() / name for name in CALLED["llvm"]]
    called += [PREFIX / "usr/bin" / name for name in CALLED["usr"]]
    for program in called:
        for line in run(loader(), "--list", program).splitlines():
            target = line.split("=>")[-1].strip()
            if "linux-vdso" not in line and not target.startswith(f"{PREFIX}/"):
                raise Stop(f"{program.name} would use a library of the host: {line.strip()}")
    if emscripten_version(PREFIX / "usr/share/emscripten/emcc") < OLDEST_EMSCRIPTEN:
        raise Stop(f"the Emscripten of Debian {SUITE} does not run.")


def emscripten_version(emcc):
    done = subprocess.run([emcc, "--version"], capture_output=True, text=True)
    match = re.search(r"\) (\d+)\.", done.stdout)
    return int(match[1]) if done.returncode == 0 and match else 0


def emscripten_on_path():
    """The folder of an Emscripten that is already active here and recent enough."""
    emcc = shutil.which("emcc")
    folder = emcc and pathlib.Path(emcc).resolve().parent
    if folder and (folder / "cmake/Modules/Platform/Emscripten.cmake").is_file():
        return folder if emscripten_version(emcc) >= OLDEST_EMSCRIPTEN else None
    return None


def choose_emscripten(node):
    folder = emscripten_on_path()
    if folder:
        say(f"using the Emscripten in {folder}")
    else:
        step("emscripten", f"{SUITE} {node}", lambda: own_emscripten(node))
        folder = PREFIX / "usr/share/emscripten"
    (TOOLCHAIN / "emscripten.path").write_text(f"{folder}\n")


# --- libraries and packages ---


def imgui():
    step("apt", SUITE, update_private_apt)
    sources = APT / "sources"
    shutil.rmtree(sources, ignore_errors=True)
    sources.mkdir()
    versions = re.findall(r"^Version: (.+)$", apt("apt-cache", "showsrc", "imgui"), re.M)
    version = next((v for v in versions if v.startswith(IMGUI)), None)
    if version is None:
        raise Stop(f"Debian {SUITE} has Dear ImGui {', '.join(versions)}, the project is written for {IMGUI}.")
    say(f"unpacking Dear ImGui {version}")
    apt("apt-get", "source", "--download-only", "--only-source", f"imgui={version}", cwd=sources)
    tarball = next(sources.glob("imgui_*.orig.tar.*"))
    with fresh(TOOLCHAIN / "imgui") as part:
        run("tar", "-x", "-C", part, "--strip-components=1", "-f", tarball)
    lock("imgui", [f"{sha256(tarball)}  {tarball.name}"])
    shutil.rmtree(sources)


def headers():
    """Only these headers of the host may come onto the include path of a wasm build."""
    folder = TOOLCHAIN / "include"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("nlohmann", "doctest"):
        link = folder / name
        link.unlink(missing_ok=True)
        link.symlink_to(f"/usr/include/{name}")


PACKAGE_FILES = {"package.json": "package.json", "package-lock.json": "package-lock.json", "npmrc": ".npmrc"}


def packages():
    say("installing the npm packages of scripts/package-lock.json")
    folder = TOOLCHAIN / "npm"
    folder.mkdir(exist_ok=True)
    for name, copy in PACKAGE_FILES.items():
        shutil.copyfile(ROOT / "scripts" / name, folder / copy)
    run("npm", "ci", "--ignore-scripts", cwd=folder, hint="Is there a network, and does `npm ping` work on this machine?")
    # Where node looks for them from any folder of the project.
    link = ROOT / "node_modules"
    if link.is_dir() and not link.is_symlink():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(".toolchain/npm/node_modules")
    locked = json.loads((ROOT / "scripts/package-lock.json").read_text())["packages"]
    lock("npm", [f"{entry['integrity']}  {name}@{entry['version']}" for name, entry in locked.items() if name])


def lock(part, lines):
    """Notes what was really used; the hashes were checked by apt and npm before."""
    old = LOCK.read_text().splitlines() if LOCK.exists() else []
    kept = [line for line in old if not line.startswith(f"{part}: ")]
    LOCK.write_text("\n".join(sorted(kept + [f"{part}: {line}" for line in lines])) + "\n")


# --- this machine ---


def check_machine():
    if sys.version_info < (3, 10):
        raise Stop(f"python 3.10 or newer is needed, this is {platform.python_version()}.")
    node = shutil.which("node")
    stat = os.stat(node)
    step("node", f"{node} {stat.st_mtime_ns}", lambda: check_node(node))
    finished = (TOOLCHAIN / "stamps/emscripten").exists()
    free = shutil.disk_usage(ROOT).free / 1e9
    if not finished and free < FREE_GB:
        raise Stop(f"{FREE_GB} GB of disk space are needed at {ROOT}, {free:.1f} GB are free.")
    return node


def check_node(node):
    version = run(node, "--version").strip()
    if tuple(map(int, re.findall(r"\d+", version)[:2])) < (18, 3):
        raise Stop(f"node 18.3 or newer is needed, {node} is {version}.")


def main():
    TOOLCHAIN.mkdir(exist_ok=True)
    with (TOOLCHAIN / "busy").open("w") as busy:
        try:
            fcntl.flock(busy, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another setup to finish")
            fcntl.flock(busy, fcntl.LOCK_EX)
        node = check_machine()
        choose_emscripten(node)
        step("imgui", IMGUI, imgui)
        step("headers", "", headers)
        wanted = [ROOT / "scripts" / name for name in PACKAGE_FILES]
        step("packages", " ".join(map(sha256, wanted)), packages)


if __name__ == "__main__":
    try:
        main()
    except Stop as reason:
        sys.exit(f"setup: {reason}")
    except OSError as error:
        sys.exit(f"setup: {error}")
