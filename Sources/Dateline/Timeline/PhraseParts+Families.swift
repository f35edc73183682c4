/// The phrases of the families that `rules/taxonomy.yaml` lists.
extension PhraseParts {
  mutating func listing(_ transition: String, _ slots: SlotWords) {
    noun = "IPO"
    participle = transition == "filed" ? "filed for" : Self.words(transition)
    add(" at ", slots["price"])
    add(": ", slots.joined("venue", "amount"))
    add(", valued at ", slots["valuation"])
  }

  mutating func investment(_ transition: String, _ slots: SlotWords) {
    noun = "investment"
    participle = Self.words(transition)
    add(": ", slots.joined("investor", "amount", "stake", "round"))
  }

  mutating func leadership(_ transition: String, _ slots: SlotWords) {
    let role = slots["role"]
    let person = slots.first("person", "incoming", "outgoing")
    switch transition {
    case "changed":
      noun = role ?? "leader"
      add(": ", slots["incoming"])
      add(
        slots["incoming"] == nil ? ": " : " after ", slots["outgoing"],
        slots["incoming"] == nil ? " leaves" : "")
    case "held":
      noun = role ?? "office"
      add(": ", person)
    case "interim":
      noun = "interim \(role ?? "leader")"
      add(": ", person)
    case "search_started":
      noun = "search for a new \(role ?? "leader")"
      participle = "started"
    default:
      noun = [role, person].compactMap { $0 }.joined(separator: " ")
      if noun.isEmpty { noun = "leader" }
      participle = Self.words(transition)
      verb = transition == "departed" ? "depart" : nil
      add(" by ", slots["appointed_by"])
      add(" from ", slots["from"])
      add(" to ", slots["to"])
    }
  }

  mutating func structure(_ transition: String, _ slots: SlotWords) {
    noun = slots["business"] ?? ""
    switch transition {
    case "created":
      participle = "founded"
      add(" by ", slots["founder"])
      if slots["parent"] != slots["founder"] { add(" under ", slots["parent"]) }
    case "spun_off":
      participle = "spun off"
      add(" from ", slots["parent"])
      add(" as ", slots["form"].map(Self.withArticle))
    case "reintegrated":
      participle = "folded back"
      add(" into ", slots["parent"])
    case "repurposed":
      participle = "turned"
      add(" into ", slots["new_role"].map(Self.withArticle))
      add(" under ", slots["leader"])
    case "comprises":
      noun = "comprises \(slots.first("subsidiaries", "business") ?? "parts")"
    default:
      participle = Self.words(transition)
      add(" by ", slots.first("actor", "parent"))
    }
  }

  mutating func deal(_ transition: String, _ slots: SlotWords) {
    noun = transition == "talks_started" ? "\(slots["kind"] ?? "deal") talks" : slots["kind"] ?? "deal"
    participle = transition == "talks_started" ? "started" : Self.words(transition)
    add(": ", slots.joined("acquirer", "partner", "amount", "stake"))
  }

  mutating func partnership(_ transition: String, _ slots: SlotWords) {
    noun = "partnership" + (slots["partner"].map { " with \($0)" } ?? "")
    participle = Self.words(transition)
    add(": ", slots.joined("purpose", "amount", "units"))
  }

  mutating func facility(_ transition: String, _ slots: SlotWords) {
    noun = slots.first("facility", "assets") ?? "site"
    if let place = slots["place"] { noun += place.hasPrefix("outside ") ? " \(place)" : " in \(place)" }
    participle = Self.words(transition)
    add(" from ", slots["from"])
    add(" to ", slots["to"])
    add(": ", slots.joined("amount", "jobs"))
  }

  mutating func product(_ transition: String, _ slots: SlotWords) {
    let product = slots["product"]
    if transition.hasPrefix("production_") {
      noun = "production" + (product.map { " of \($0)" } ?? "")
      participle = String(transition.dropFirst("production_".count))
    } else {
      noun = product ?? "product"
      participle = Self.words(transition)
    }
    add(": ", slots.joined("units", "price"))
  }

  mutating func workforce(_ transition: String, _ slots: SlotWords) {
    let group = slots["group"]
    let value = slots["value"]
    switch transition {
    case "headcount":
      noun = value ?? "headcount"
      add(" (", slots.joined("group", "place"), ")")
    case "share":
      noun = [group, value].compactMap { $0 }.joined(separator: ": ")
      tail.append(" of the workforce")
    case "strike":
      noun = "strike"
      add(" of ", group)
      add(" in ", slots["place"])
    default:
      noun = value ?? (transition == "hired" ? group ?? "staff" : "jobs")
      participle = Self.words(transition)
      add(" (", value == nil && transition == "hired" ? slots["place"] : slots.joined("group", "place"), ")")
    }
  }

  mutating func metric(_ transition: String, _ slots: SlotWords) {
    let metric = slots["metric"] ?? "figure"
    let details = slots.joined("group", "scope", "period")
    switch transition {
    case "changed":
      noun = metric
      add(" ", slots["direction"])
      add(" ", slots["value"])
      add(" on ", slots["base_period"].map(Self.period))
      add(" (", details, ")")
    case "share":
      noun = slots["group"] ?? "share"
      add(": ", slots["value"])
      add(" of ", metric)
    default:
      let kinds = ["target_set": "target: ", "target_changed": "target changed: ", "forecast": "forecast: "]
      // A count whose unit is the metric itself names it once.
      let isSaid = slots["value"]?.hasSuffix(" \(metric)") ?? false
      noun = (kinds[transition] ?? "") + (isSaid ? slots["value"] ?? metric : metric)
      if !isSaid { add(" ", slots["value"]) }
      add(" (", details, ")")
    }
  }

  mutating func ownership(_ transition: String, _ slots: SlotWords) {
    let owner = slots["owner"] ?? "owner"
    switch transition {
    case "held":
      noun = "\(owner) holds \(slots["stake"] ?? "a stake")"
    default:
      noun = "stake of \(owner)"
      participle = Self.words(transition)
      add(" to ", slots["stake"])
    }
  }

  mutating func insolvency(_ transition: String, _ slots: SlotWords) {
    noun = transition == "liquidated" ? "" : slots["form"] ?? "insolvency"
    participle = transition == "filed" ? "filed for" : Self.words(transition)
    add(" in ", slots["place"])
  }

  mutating func legal(_ transition: String, _ slots: SlotWords) {
    noun = transition == "ruled" ? "ruling" : transition == "settled" ? "case" : ""
    participle = transition == "ruled" ? "given" : Self.words(transition)
    add(" ", slots["amount"])
    add(transition == "settled" ? " with " : " by ", slots.first("authority", "plaintiff"))
    add(": ", slots["matter"])
  }

  mutating func plan(_ transition: String, _ slots: SlotWords) {
    switch transition {
    case "review_started":
      noun = "review"
      participle = "started"
    case "goal":
      noun = "goal"
    default:
      noun = "plan"
      participle = Self.words(transition)
      add(" to ", slots["to"])
    }
    add(" by ", slots["by"])
    add(": ", slots["plan"])
  }

  mutating func said(_ family: String, _ transition: String, _ slots: SlotWords) {
    noun = family == "report" ? "report" : transition
    if family == "report" {
      add(" on ", slots["about"])
      add(" (", slots["source"], ")")
    } else {
      add(": ", slots["content"])
    }
  }

  /// A period that is written as EDTF as the date column would show it; other words as they are.
  private static func period(_ words: String) -> String {
    guard let value = try? EDTF(parsing: words) else { return words }
    return ShortDate(TimeValue(value)).description
  }

  /// "an independent company"; words that bring their own article keep it.
  private static func withArticle(_ words: String) -> String {
    let lower = words.lowercased()
    if ["a ", "an ", "the ", "its ", "their "].contains(where: lower.hasPrefix) { return words }
    return (lower.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + words
  }
}
