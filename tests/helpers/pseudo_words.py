"""The catalogue in a language 40 % longer than English: pseudo_words.py OUT.inc CATALOGUE.inc

Its letters have accents, its ends have brackets, so that one sees where a sentence was cut or came from elsewhere;
what makes it longer are words, because a language is long in words too. All three languages are the same.
"""
import pathlib
import re
import sys

ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
FILLING = "one two three four five six seven eight nine ten".split()
WORD = re.compile(r'^WORD\((\w+), "((?:\\.|[^"\\])*)",', re.M)


def pseudo(sentence):
    length = len(re.sub(r"\{\d\}", "", sentence))
    missing = round(length * 0.4) - 2  # The brackets are two of them.
    filling = ""
    for i in range(length):
        if len(filling) >= missing:
            break
        filling += " " + FILLING[i % len(FILLING)]
    return f"[{sentence.translate(ACCENTS)}{filling[:max(missing, 0)].rstrip()}]"


def main():
    out, catalogue = map(pathlib.Path, sys.argv[1:])
    lines = []
    for part in re.findall(r'#include "words/(\w+\.inc)"', catalogue.read_text()):
        for key, english in WORD.findall((catalogue.parent / part).read_text()):
            text = pseudo(english)
            lines.append(f'WORD({key}, "{text}", "{text}", "{text}")')
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(lines) + "\n")


main()
