import DatelineModel

/// The signals by which claims are found to share an origin.
struct OriginSignals {
  /// The claims, sorted by id.
  let claims: [Claim]
  /// Their sources, in the same order.
  let sources: [Source]
  /// The documents by id.
  let documents: [String: DocumentClaims]

  /// Claims of one medium, one named speaker, or one medium's insiders on one matter within days of each other.
  func linkAttributions(_ links: inout OriginLinks) {
    var buckets: [Source.Bucket: [Int]] = [:]
    for index in claims.indices {
      buckets[sources[index].bucket(of: claims[index]), default: []].append(index)
    }
    for (_, members) in buckets.sorted(by: { $0.key < $1.key }) {
      let sorted = members.sorted { (sources[$0].day ?? .max, $0) < (sources[$1].day ?? .max, $1) }
      for (first, second) in zip(sorted, sorted.dropFirst()) where sources[first].isNear(sources[second]) {
        links.link(
          first, second, sources[first].document == sources[second].document ? .none : .namedAttribution)
      }
    }
  }

  /// An organisation and the people who speak in the same article about the same thing: they speak for it.
  func linkSpokespeople(_ links: inout OriginLinks) {
    let named = claims.indices.filter { sources[$0].kind == .namedOnRecord }
    let groups = Dictionary(grouping: named) { [claims[$0].document, claims[$0].subject, claims[$0].family] }
    for (_, members) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let organisation = members.first(where: { sources[$0].isOrganisation }) else { continue }
      for member in members where !sources[member].isOrganisation {
        links.link(organisation, member, .namedAttribution)
      }
    }
  }

  /// Claims of one event in two documents of which one repeats the other's text.
  func linkCopies(_ links: inout OriginLinks) {
    let copied = Set(documents.values.compactMap(\.document.nearDuplicateOf))
    guard !copied.isEmpty else { return }
    var first: [[String]: Int] = [:]
    for index in claims.indices {
      let claim = claims[index]
      let own = copied.contains(claim.document) ? claim.document : nil
      guard let original = documents[claim.document]?.document.nearDuplicateOf ?? own else { continue }
      let key = [original, claim.subject, claim.eventType]
      if let other = first[key] {
        if claims[other].document != claim.document { links.link(other, index, .nearDuplicateText) }
      } else {
        first[key] = index
      }
    }
  }

  /// Claims whose sentences are the same words.
  func linkEqualSentences(_ links: inout OriginLinks) {
    var first: [String: Int] = [:]
    for index in claims.indices where claims[index].sentence.text.utf8.count > 40 {
      let text = claims[index].sentence.text
      if let other = first[text] {
        if claims[other].document != claims[index].document { links.link(other, index, .nearDuplicateText) }
      } else {
        first[text] = index
      }
    }
  }

  /// A quotation of eight equal words joins what both documents have from unnamed or quoted sources about one thing.
  func linkSharedQuotations(_ links: inout OriginLinks) {
    var documentsByHash: [UInt64: Set<String>] = [:]
    for (id, document) in documents {
      for hash in document.quotationHashes { documentsByHash[hash, default: []].insert(id) }
    }
    var pairs: Set<[String]> = []
    for ids in documentsByHash.values where ids.count > 1 {
      let sorted = ids.sorted()
      for other in sorted.dropFirst() { pairs.insert([sorted[0], other]) }
    }
    guard !pairs.isEmpty else { return }
    let secondHand = Dictionary(grouping: claims.indices.filter { sources[$0].isSecondHand }) {
      claims[$0].document
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for left in secondHand[pair[0]] ?? [] {
        for right in secondHand[pair[1]] ?? []
        where sources[left].medium == sources[right].medium && claims[left].family == claims[right].family {
          links.link(left, right, .sharedQuote)
        }
      }
    }
  }

  /// What an article tells in its own voice, and names another article's publisher as its source for, about one event.
  func linkSourceLines(_ links: inout OriginLinks) {
    let declaring = documents.values.filter { !$0.document.declaredSources.isEmpty }
    guard !declaring.isEmpty else { return }
    var byMedium: [[String]: Int] = [:]
    for index in claims.indices where sources[index].kind == .outlet {
      let key = [sources[index].medium, claims[index].subject, claims[index].eventType]
      if byMedium[key] == nil { byMedium[key] = index }
    }
    for index in claims.indices where sources[index].kind == .outlet {
      for declared in documents[claims[index].document]?.document.declaredSources ?? [] {
        let key = [Source.key(declared), claims[index].subject, claims[index].eventType]
        if let other = byMedium[key], claims[other].document != claims[index].document {
          links.link(other, index, .sourceLine)
        }
      }
    }
  }
}
