/// Chooses the name of the medium.
enum PublisherVote {
  /// The name with the most votes and where it stands; the host of the address when the page names none.
  static func winner(_ facts: PageFacts) -> (value: String, source: String)? {
    var candidates: [(name: String, source: String, weight: Int)] = []
    func add(_ name: String?, _ source: String, _ weight: Int) {
      guard let name = name.map({ Wording.collapsed(PageEntities.decoded($0)) }), isName(name) else { return }
      candidates.append((name, source, weight))
    }
    for (key, weight) in zip(MetaKeys.publisher, [5, 2, 3, 3, 3, 2, 1]) {
      add(facts.contents(key).first, key.contains(":") ? key : "meta:" + key, weight)
    }
    add(facts.linked.makers(facts.article?.members[.publisher]).first?.name, "json-ld", 4)
    add(facts.linked.makers(facts.linked.page?.members[.publisher]).first?.name, "json-ld", 2)
    add(facts.site.cut(facts.evidence.title, known: []).site, "title", 2)
    var best: (value: String, source: String, weight: Int)?
    for candidate in candidates {
      let key = Wording.key(candidate.name)
      let weight = candidates.reduce(0) { agrees(Wording.key($1.name), key) ? $0 + $1.weight : $0 }
      if best.map({ weight > $0.weight }) ?? true { best = (candidate.name, candidate.source, weight) }
    }
    if let best { return (best.value, best.source) }
    let host = facts.addresses.first.map(PageAddress.host) ?? ""
    return host.isEmpty ? nil : (host, "url")
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 80 && !name.hasPrefix("@") && !name.contains("://")
  }

  /// Whether one name is the other, or begins with it.
  private static func agrees(_ first: String, _ second: String) -> Bool {
    first == second || first.hasPrefix(second + " ") || second.hasPrefix(first + " ")
  }
}
