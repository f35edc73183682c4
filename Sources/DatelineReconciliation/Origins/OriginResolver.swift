import DatelineModel

/// Finds where each claim's information first came from, so that one origin counts once.
///
/// Claims share an origin when they name the same medium and kind of speaker within a few days about the same thing,
/// when their documents quote the same eight words, or when their sentences are the same words.
struct OriginResolver {
  /// The origins, sorted by id.
  let origins: [Origin]
  private let originOfClaim: [String: String]

  /// The origin of a claim; every claim has one.
  func origin(of claim: Claim) -> String { originOfClaim[claim.id] ?? "o:unattributed" }

  /// - Parameters:
  ///   - claims: the claims with joined entities, sorted by id.
  ///   - documents: the documents by id.
  ///   - priors: how far each kind of origin is trusted.
  /// - Complexity: O(c log c) in the claims, plus the square of the claims in one bucket.
  init(claims: [Claim], documents: [String: DocumentClaims], priors: SourcePriors) {
    let sources = claims.map { Source($0, document: documents[$0.document]?.document) }
    var sets = DisjointSets(count: claims.count)
    var signals: [Int: Set<Origin.Signal>] = [:]
    func link(_ first: Int, _ second: Int, _ signal: Origin.Signal) {
      sets.join(first, second)
      signals[first, default: []].insert(signal)
    }
    var buckets: [String: [Int]] = [:]
    for index in claims.indices {
      buckets[sources[index].bucket(of: claims[index]), default: []].append(index)
    }
    for members in buckets.values {
      for (first, second) in zip(members, members.dropFirst()) {
        if sources[first].isNear(sources[second]) {
          let signal: Origin.Signal =
            sources[first].document == sources[second].document ? .none : .namedAttribution
          link(first, second, signal)
        }
      }
    }
    Self.linkSharedQuotations(claims, sources, documents, link)
    Self.linkEqualSentences(claims, sources, link)

    var groups: [Int: [Int]] = [:]
    for index in claims.indices { groups[sets.find(index), default: []].append(index) }
    var originOfClaim: [String: String] = [:]
    var origins: [String: Origin] = [:]
    for (_, members) in groups.sorted(by: { $0.key < $1.key }) {
      let source = members.map { sources[$0] }.min() ?? sources[members[0]]
      var id = source.originID
      var ordinal = 2
      while let existing = origins[id], existing.kind != source.kind || existing.name != source.name {
        id = "\(source.originID)-\(ordinal)"
        ordinal += 1
      }
      var found = members.reduce(into: Set<Origin.Signal>()) { $0.formUnion(signals[$1] ?? []) }
      if let earlier = origins[id] { found.formUnion(earlier.signals) }
      found.remove(.none)
      for member in members { originOfClaim[claims[member].id] = id }
      origins[id] = Origin(
        id: id, kind: source.kind, name: source.name, prior: priors(source.kind),
        signals: found.isEmpty ? [.none] : found.sorted { $0.rawValue < $1.rawValue })
    }
    self.originOfClaim = originOfClaim
    self.origins = origins.values.sorted { $0.id < $1.id }
  }

  /// A quotation of eight equal words joins what both documents have from unnamed or quoted sources.
  private static func linkSharedQuotations(
    _ claims: [Claim], _ sources: [Source], _ documents: [String: DocumentClaims],
    _ link: (Int, Int, Origin.Signal) -> Void
  ) {
    var documentsByHash: [UInt64: Set<String>] = [:]
    for (id, document) in documents {
      for hash in document.quotationHashes { documentsByHash[hash, default: []].insert(id) }
    }
    var pairs: Set<[String]> = []
    for ids in documentsByHash.values where ids.count > 1 {
      let sorted = ids.sorted()
      for other in sorted.dropFirst() { pairs.insert([sorted[0], other]) }
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let first = claims.indices.filter { claims[$0].document == pair[0] && sources[$0].isSecondHand }
      let second = claims.indices.filter { claims[$0].document == pair[1] && sources[$0].isSecondHand }
      for left in first {
        for right in second
        where sources[left].medium == sources[right].medium && claims[left].family == claims[right].family {
          link(left, right, .sharedQuote)
        }
      }
    }
  }

  private static func linkEqualSentences(
    _ claims: [Claim], _ sources: [Source], _ link: (Int, Int, Origin.Signal) -> Void
  ) {
    var first: [String: Int] = [:]
    for index in claims.indices where claims[index].sentence.text.utf8.count > 40 {
      let text = claims[index].sentence.text
      if let other = first[text] {
        if claims[other].document != claims[index].document { link(other, index, .nearDuplicateText) }
      } else {
        first[text] = index
      }
    }
  }
}
