#!/usr/bin/env python3
"""make-claims.py CLAIMS [SEED]: claims of invented news as the JSON lines that `dateline extract` writes, for timing.

Events are drawn first: subjects by a power law, so that a few are told about all the time and most once. One to forty articles
tell each event within days, some of them coarser, with a rounded figure, another outcome, or through an agency. Articles hold one to
twenty claims; one in thirty repeats another's text."""
import datetime, hashlib, json, random, sys

FIRST = ("Halden Kestrel Orrin Calloway Brightmoor Quell Nordvik Hesperia Lindqvist Tamsin Ostrava Verrin Pellworth Marrow Sundby "
         "Ashgrove Corvane Delphine Ermine Farrow Galton Harrowby Ivenhoe Juniper Kelmar Larkspur Montrose Norwell Oakhurst Penrose").split()
SECOND = ("Motors Foods Timber Airlines Energy Steel Systems Chemicals Shipping Glass Pharma Rail Textiles Mining Software Paper "
          "Cement Robotics Insurance Media").split()
GIVEN = "Petra Anton Ines Marek Dana Luis Freya Omar Hanna Viktor Selma Jonas Ada Piotr Clara Emil".split()
PLACES = "Ostby Marlow Trevano Kirsund Halmere Vellin Drayford Sankt-Alba Norhaven Calder".split()
FILL = ("the group said on the sidelines of a trade fair as its rivals and several of their largest customers looked on and nobody "
        "expected a decision before the end of the quarter although analysts had asked for one since the spring").split()
TYPES = [  # event type, weight, slots
    ("metric.reported", 22, "metric"), ("metric.changed", 14, "change"), ("workforce.headcount", 6, "people"), ("workforce.cut", 6, "people"),
    ("leadership.appointed", 8, "person"), ("leadership.departed", 6, "person"), ("leadership.held", 8, "person"), ("deal.announced", 7, "deal"),
    ("deal.completed", 4, "deal"), ("listing.planned", 2, ""), ("listing.postponed", 2, ""), ("listing.completed", 2, ""),
    ("facility.opened", 4, "place"), ("facility.closed", 3, "place"), ("product.launched", 5, "product"), ("partnership.signed", 5, "partner"),
    ("legal.fined", 3, "amount"), ("investment.committed", 4, "investor"), ("plan.announced", 5, "plan"), ("statement.said", 8, "content")]
RIVALS = {"listing.postponed": "listing.completed", "listing.completed": "listing.postponed"}

wanted = int(sys.argv[1])
draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
subjects = max(20, wanted // 15)
outlets = [f"{a} {b}" for a in ("Daily", "Evening", "Northern", "Coastal", "Trade", "Weekly", "Inland", "Capital")
           for b in ("Courier", "Post", "Ledger", "Observer", "Herald", "Gazette", "Journal", "Monitor", "Standard", "Record")]
today = datetime.date(2022, 1, 3)


def named(number):
    """A company; every number another one."""
    base = f"{FIRST[number % len(FIRST)]} {SECOND[number // len(FIRST) % len(SECOND)]}"
    return base if number < len(FIRST) * len(SECOND) else f"{base} {number // (len(FIRST) * len(SECOND))}"


def person(number):
    return f"{GIVEN[number % len(GIVEN)]} {FIRST[number // len(GIVEN) % len(FIRST)]}{'' if number < 480 else number // 480}"


def ident(name):
    return "e:" + name.lower().replace(" ", "-")


def skewed(count):
    """A number below `count`, small ones far more often: the first has about one in fifty."""
    return min(count - 1, int(count ** (draw.random() ** 0.62) - 1))


def event():
    kind, _, slots = draw.choices(TYPES, WEIGHTS)[0]
    number = skewed(subjects)
    subject, day = named(number), today + datetime.timedelta(days=draw.randrange(-9, 3))
    value, names = {}, {ident(subject): (subject, "company")}

    def entity(name, what):
        names[ident(name)] = (name, what)
        return ident(name)
    if slots in ("metric", "change"):
        value = {"metric": draw.choice(["revenue", "net_profit", "operating_profit", "deliveries"]),
                 "value": {"currency": "EUR", "value": draw.randrange(10, 9999) * 100000}}
        if slots == "change":
            value |= {"direction": draw.choice(["up", "down"]), "value": {"unit": "percent", "value": draw.randrange(1, 40) + draw.choice([0, .5, .2])}}
    elif slots == "people":
        value = {"value": {"unit": "employees", "value": draw.randrange(2, 900) * 50 + draw.randrange(50)}}
    elif slots == "person":
        value = {"person": entity(person(number * 3 + draw.randrange(3)), "person"), "role": draw.choice(["CEO", "chief executive", "chairman", "CFO"])}
    elif slots == "deal":
        value = {"acquirer": entity(named(skewed(subjects)), "company"), "amount": {"currency": "USD", "value": draw.randrange(1, 90) * 10 ** 8}}
    elif slots == "place":
        value = {"place": entity(draw.choice(PLACES), "place"), "facility": draw.choice(["plant", "warehouse", "research centre"])}
    elif slots == "product":
        value = {"product": entity(f"{draw.choice(FIRST)} {draw.randrange(1, 400)}", "product")}
    elif slots == "partner":
        value = {"partner": entity(named(skewed(subjects)), "company")}
    elif slots == "amount":
        value = {"amount": {"currency": "EUR", "value": draw.randrange(1, 900) * 10 ** 6}}
    elif slots == "investor":
        value = {"investor": entity(named(skewed(subjects)), "company"), "amount": {"currency": "EUR", "value": draw.randrange(1, 90) * 10 ** 7}}
    elif slots in ("plan", "content"):
        value = {slots: " ".join(draw.sample(FILL, 5))}
    return kind, subject, day, value, names


def told(event, document, published, place):
    """One article's claim about an event, and the entities it names."""
    kind, subject, day, slots, names = event
    luck = draw.random()
    if luck < 0.03 and kind in RIVALS:
        kind = RIVALS[kind]
    if luck > 0.9 and isinstance(slots.get("value"), dict) and "employees" in slots["value"].values():
        slots = slots | {"value": slots["value"] | {"value": slots["value"]["value"] // 100 * 100, "qualifier": "over"}}
    text = f"{subject} {kind.split('.')[1]} {' '.join(draw.choices(FILL, k=draw.randrange(12, 28)))}"
    quote = text[:draw.randrange(30, 90)].rstrip()
    start = place * 260
    if draw.random() < 0.3:
        time = None
    elif draw.random() < 0.3:
        last = (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
        time = dict(as_written="last month", basis="relative", anchor="publication", edtf=day.isoformat()[:7],
                    earliest=day.replace(day=1).isoformat(), latest=last.isoformat(), granularity="month", role="event_time", relation="on")
    else:
        time = dict(as_written="on that day", basis="explicit", edtf=day.isoformat(), earliest=day.isoformat(), latest=day.isoformat(),
                    granularity="day", role="event_time", relation="on")
    family = kind.split(".")[0]
    via = []
    if draw.random() < 0.2:
        via.append({"by": "Norwire", "kind": "wire"})
    if draw.random() < 0.15:
        via.append({"by": "two people familiar with the matter", "kind": "anonymous", "count": 2})
    elif draw.random() < 0.2:
        via.append({"by": person(draw.randrange(4000)), "kind": "named_person"})
    claim = {
        "attribution": [{"by": document["publisher"], "kind": "publisher"}] + via, "confidence": draw.randrange(600, 950) / 1000,
        "document": document["id"], "event_type": kind,
        "evidence": {"end": start + len(quote), "prefix": "as was told in the days before. "[:32], "quote": quote, "start": start,
                     "suffix": text[len(quote):len(quote) + 32], "unit": "unicode_scalar", "utf8_end": start + len(quote), "utf8_start": start},
        "factuality": "planned" if day > published else "occurred", "family": family, "hedge": draw.choice([1, 1, 1, 1, .7]),
        "id": f"{document['id']}#{start}-{start + len(quote)}.{kind}", "polarity": "positive", "rule": f"{family}.invented",
        "sentence": {"end": start + len(text), "start": start, "text": text}, "slots": slots, "subject": ident(subject), "time": time,
        "variant": draw.choice(["active", "passive", "nominal"])}
    if draw.random() < 0.2:
        claim["warnings"] = ["subject-by-reference"]
    return claim, names


def line(number, claims_wanted, pool, published, copied):
    publisher = draw.choice(outlets)
    document = {"file": f"news/{number}.html", "id": f"d{number:07}", "lang": "en", "published": {
        "earliest": published.isoformat(), "edtf": published.isoformat(), "granularity": "day", "latest": published.isoformat()},
        "published_source": "metadata", "publisher": publisher, "sha256": hashlib.sha256(str(number).encode()).hexdigest(),
        "title": f"News of day {published}", "url": f"https://{publisher.replace(' ', '-').lower()}.example/{number}"}
    claims, names, seen = [], {}, set()
    for place in range(claims_wanted):
        chosen = pool[draw.randrange(len(pool))]
        if id(chosen) in seen:
            chosen = event()
            pool[draw.randrange(len(pool))] = chosen
        seen.add(id(chosen))
        claim, entities = told(chosen, document, published, place)
        claims.append(claim)
        names |= entities
    shingles = copied or sorted(draw.randrange(1 << 32) for _ in range(128))
    print(json.dumps({
        "claims": claims, "document": document,
        "entities": [{"id": key, "kind": kind, "name": name} for key, (name, kind) in sorted(names.items())],
        "quotation_hashes": [draw.randrange(1 << 53) for _ in range(draw.choice([0, 0, 0, 4, 12]))],
        "signature": {"digest": draw.randrange(1 << 53), "shingles": shingles, "words": 80 + 40 * len(claims)}}, separators=(",", ":")))
    return shingles


WEIGHTS = [weight for _, weight, _ in TYPES]
# Events that are in the news on a day; they change as days go by.
pool = [event() for _ in range(max(50, wanted // 40))]
made = number = 0
kept = None
while made < wanted:
    size = min(wanted - made, draw.choice([1, 2, 3, 4, 5, 6, 8, 10, 12, 20]))
    for _ in range(1 + size // 3):
        pool[draw.randrange(len(pool))] = event()
    today = datetime.date(2022, 1, 3) + datetime.timedelta(days=1200 * made // wanted)
    kept = line(number, size, pool, today, kept if draw.random() < 0.03 else None)
    made += size
    number += 1
