#!/usr/bin/env python3
"""Writes rules/en/lexicon/forms.tsv from the inflection table of the PyPI package lemminflect (MIT licence).

Usage: pip install lemminflect && scripts/make-lexicon.py > rules/en/lexicon/forms.tsv

One line a form, sorted by bytes: the form, then its analyses TAG or TAG=lemma. Regular past forms are both VBD and VBN.
"""
import collections
import gzip
import os
import re
import sys

import lemminflect

PLAIN = re.compile(r"^[a-z][a-z'-]*$")
SKIP_TAGS = {"aux", "propn"}
# Words of business news that the table lacks, as rows of it.
ADDED = [
    "act,noun,acts",
    "bar,noun,bars",
    "dam,noun,dams",
    "deferral,noun,deferrals",
    "demerge,verb,demerged,demerged,demerging,demerges",
    "demerger,noun,demergers",
    "lecture,noun,lectures",
    "like,noun,likes",
    "merit,noun,merits",
    "mothball,verb,mothballed,mothballed,mothballing,mothballs",
    "nod,noun,nods",
    "reabsorb,verb,reabsorbed,reabsorbed,reabsorbing,reabsorbs",
    "reincorporate,verb,reincorporated,reincorporated,reincorporating,reincorporates",
    "reincorporation,noun,reincorporations",
    "reintegrate,verb,reintegrated,reintegrated,reintegrating,reintegrates",
    "reintegration,noun,reintegrations",
    "relaunch,noun,relaunches",
    "relaunch,verb,relaunched,relaunched,relaunching,relaunches",
    "reshape,verb,reshaped,reshaped,reshaping,reshapes",
    "retreat,noun,retreats",
    "slew,noun,slews",
    "third,noun,thirds",
]


def variants(cell):
    return [form for form in cell.split("/") if PLAIN.match(form)]


def analyses(path):
    table = collections.defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, *ADDED]:
            lemma, kind, *forms = line.rstrip("\n").split(",")
            if not PLAIN.match(lemma) or kind in SKIP_TAGS:
                continue
            if kind == "verb":
                past, participle, gerund, third = (forms + [""] * 4)[:4]
                table[lemma].add(("VB", lemma))
                for form in variants(past):
                    table[form].add(("VBD", lemma))
                for form in variants(participle or past):
                    table[form].add(("VBN", lemma))
                for form in variants(gerund):
                    table[form].add(("VBG", lemma))
                for form in variants(third):
                    table[form].add(("VBZ", lemma))
            elif kind == "noun":
                table[lemma].add(("NN", lemma))
                for form in variants(forms[0] if forms else ""):
                    if form != lemma:
                        table[form].add(("NNS", lemma))
            else:
                tag = "JJ" if kind == "adj" else "RB"
                for form in [lemma] + [v for cell in forms for v in variants(cell)]:
                    table[form].add((tag, lemma))
    return table


def main():
    folder = os.path.join(os.path.dirname(lemminflect.__file__), "resources")
    table = analyses(os.path.join(folder, "infl_lu.csv.gz"))
    out = sys.stdout.buffer
    out.write(b"# Made by scripts/make-lexicon.py from lemminflect (MIT, (c) 2019 Brad Jascob); see NOTICE.\n")
    for form in sorted(table, key=lambda f: f.encode()):
        # "undergoing" is listed under "undergo" and "under-go".
        plain = {(tag, lemma) for tag, lemma in table[form] if "-" in form or "-" not in lemma}
        table[form] = plain or table[form]
        fields = [tag if lemma == form else f"{tag}={lemma}" for tag, lemma in sorted(table[form])]
        out.write("\t".join([form, *fields]).encode() + b"\n")


if __name__ == "__main__":
    main()
