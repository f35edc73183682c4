/// Chooses the canonical address.
enum AddressVote {
  /// The address that the page itself names, else the one known from outside, with its source.
  ///
  /// A canonical address without a path, on a page whose other addresses have one, is the site's and no article's.
  static func winner(_ facts: PageFacts) -> (value: String, source: String)? {
    var candidates: [(value: String, source: String)] = []
    if let canonical = facts.evidence.canonicalAddress { candidates.append((canonical, "link:canonical")) }
    candidates += facts.contents("og:url").map { ($0, "og:url") }
    candidates += (facts.article?.addresses ?? []).map { ($0, "json-ld") }
    candidates += facts.addresses.prefix(1).map { ($0, "url") }
    let whole = candidates.filter { PageAddress.isAbsolute($0.value) }
    return whole.first { PageAddress.path(of: $0.value).utf8.count > 1 } ?? whole.first
  }
}
