"""Turns the icons named in icons.txt into a C++ table: name -> private-use code point -> path data.

usage: icons.py ICONS_TXT SVG_FOLDER OUT_FOLDER   writes icons.h and icons.cpp
The shapes are Lucide's (licence ISC), on a grid of 24 x 24.
"""
import pathlib
import sys
import xml.etree.ElementTree

FIRST_CODE_POINT = 0xE000
KEYWORDS = {"delete", "export", "import", "switch", "register", "union"}


def path_of(tag, at):
    """The path data of one SVG shape."""
    number = lambda key, default=0.0: float(at.get(key, default))
    if tag == "path":
        # A path may begin relatively: alone that means the origin, so say so before joining.
        return at["d"] if at["d"][0] == "M" else "M0 0" + at["d"]
    if tag == "line":
        return f"M{at['x1']} {at['y1']}L{at['x2']} {at['y2']}"
    if tag in ("polyline", "polygon"):
        points = at["points"].replace(",", " ").split()
        pairs = [f"{x} {y}" for x, y in zip(points[::2], points[1::2])]
        return "M" + "L".join(pairs) + ("Z" if tag == "polygon" else "")
    if tag in ("circle", "ellipse"):
        rx = number("r") if tag == "circle" else number("rx")
        ry = number("r") if tag == "circle" else number("ry")
        x, y = number("cx"), number("cy")
        return f"M{x - rx:g} {y:g}a{rx:g} {ry:g} 0 1 0 {2 * rx:g} 0a{rx:g} {ry:g} 0 1 0 {-2 * rx:g} 0Z"
    if tag == "rect":
        x, y, w, h = (number(key) for key in ("x", "y", "width", "height"))
        r = number("rx", at.get("ry", 0))
        corner = lambda dx, dy: f"a{r:g} {r:g} 0 0 1 {dx:g} {dy:g}"
        return (f"M{x + r:g} {y:g}h{w - 2 * r:g}{corner(r, r)}v{h - 2 * r:g}{corner(-r, r)}"
                f"h{2 * r - w:g}{corner(-r, -r)}v{2 * r - h:g}{corner(r, -r)}Z")
    sys.exit(f"icons.py: no rule for <{tag}>")


def shapes_of(svg_file):
    root = xml.etree.ElementTree.parse(svg_file).getroot()
    return [(element.tag.rsplit("}", 1)[-1], element.attrib) for element in root]


def main(names_file, svg_folder, out_folder):
    names = [line.strip() for line in pathlib.Path(names_file).read_text().split("\n") if line.strip()]
    if names != sorted(set(names)):
        sys.exit(f"{names_file}: keep the names sorted, each once")
    files = {name: pathlib.Path(svg_folder) / f"{name}.svg" for name in names}
    missing = [name for name in names if not files[name].exists()]
    if missing:
        sys.exit(f"{names_file}: no such icon: {', '.join(missing)}")

    enum, table = [], []
    for code, name in enumerate(names, FIRST_CODE_POINT):
        word = name.replace("-", "_")
        enum.append(f"    {word + '_' if word in KEYWORDS else word} = {code:#x},")
        table.append(f'    "{" ".join(path_of(tag, at) for tag, at in shapes_of(files[name]))}",  // {name}')

    out = pathlib.Path(out_folder)
    out.mkdir(parents=True, exist_ok=True)
    (out / "icons.h").write_text(f"""#pragma once
// Generated from assets/icons.txt. An icon is a character; its shape is drawn by the glyph loader.

#include <cstdint>
#include <string_view>

enum class Icon : std::uint32_t {{
    none = 0,
{chr(10).join(enum)}
}};

inline constexpr std::uint32_t icon_first = {FIRST_CODE_POINT:#x};
inline constexpr std::uint32_t icon_count = {len(names)};

// SVG path data on a grid of 24 x 24; empty for what is no icon.
std::string_view icon_path(std::uint32_t code_point);
""")
    (out / "icons.cpp").write_text(f"""#include "shell/widgets/icons.h"

#include <array>

namespace {{
// Lucide, licence ISC.
constexpr std::array<std::string_view, icon_count> paths = {{
{chr(10).join(table)}
}};
}}  // namespace

std::string_view icon_path(std::uint32_t code_point) {{
    const std::uint32_t position = code_point - icon_first;
    return position < icon_count ? paths[position] : std::string_view();
}}
""")


main(*sys.argv[1:])
