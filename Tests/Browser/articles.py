"""Invented articles in any number, for the tests of speed."""

import json
import random

FIRST = "Kestrel Halden Brightmoor Norwick Tamsin Orrin Quillan Vestra Lumen Pallas Drayton Ferris Galen Hollis Ingram Jarrow Kelso Lorimer Marden Nairn".split()
SECOND = "Foods Motors Energy Robotics Airlines Textiles Chemicals Logistics Foundries Software Shipping Paper Glass Steel Optics Farms Mills Tools Rail Media".split()
GIVEN = "Petra Jonas Ada Milo Ingrid Oskar Vera Anton Klara Emil".split()
FAMILY = "Lindqvist Moreau Haverkamp Szabo Castellan Brandt Okafor Ferrante Dubois Novak".split()
MONTHS = "January February March April May June July August September October November December".split()


def company(number):
    return f"{FIRST[number % 20]} {SECOND[number // 20 % 20]}"


def article(number, chance):
    """Seven sentences about one company; each tells one thing."""
    name = company(number)
    sentences = [f"{name} reported revenue of EUR {chance.randint(10, 900)} million for {chance.randint(2015, 2024)}."]
    for _ in range(6):
        other, when = company(chance.randrange(400)), f"{chance.choice(MONTHS)} {chance.randint(2015, 2025)}"
        sentences.append(chance.choice([
            f"{name} appointed {chance.choice(GIVEN)} {chance.choice(FAMILY)} as chief executive in {when}.",
            f"In {when} {name} acquired {other} for EUR {chance.randint(10, 900)} million.",
            f"{name} cut {chance.randint(100, 900)} jobs in {when}.",
            f"{name} postponed its IPO in {when}.",
            f"{name} opened a plant in Bergen in {when}.",
            f"In {when} {name} invested EUR {chance.randint(10, 90)} million in {other}.",
        ]))
    return " ".join(sentences)


def write_articles(path, count, seed=8):
    """Writes documents as JSON lines, the same ones for the same seed."""
    chance = random.Random(seed)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            document = {"id": f"n{number}", "publisher": f"{FIRST[number % 20]} Post", "published": f"2025-12-{number % 28 + 1:02}",
                        "title": f"{company(number)} in brief", "text": article(number, chance)}
            file.write(json.dumps(document) + "\n")
