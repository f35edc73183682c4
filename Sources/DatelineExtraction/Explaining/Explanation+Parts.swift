extension Explanation {
  /// The same explanation with few near misses, those that came furthest.
  ///
  /// - Parameters:
  ///   - limit: how many near misses each sentence keeps, at least 0.
  ///   - progress: how far one must have come: see ``Attempt/progress``.
  /// - Returns: the explanation; every sentence counts what it left out.
  /// - Complexity: O(n log n) in the attempts.
  public func keeping(nearMisses limit: Int, from progress: Double = 0) -> Explanation {
    Explanation(
      document: document, published: published, entities: entities,
      sentences: sentences.map { sentence in
        let kept = Set(
          sentence.nearMisses.filter { $0.progress >= progress }.prefix(max(0, limit)).map(\.self))
        let attempts = sentence.attempts.filter { $0.outcome.kind == .claimed || kept.contains($0) }
        return Sentence(
          words: sentence.words, zone: sentence.zone, passedOver: sentence.passedOver, attempts: attempts,
          omitted: sentence.omitted + sentence.attempts.count - attempts.count)
      })
  }

  /// The explanation of one claim alone; nil when no attempt made it.
  ///
  /// - Complexity: O(n) in the attempts.
  public func explanation(ofClaim id: String) -> Explanation? {
    for sentence in sentences {
      guard let attempt = sentence.attempts.first(where: { $0.outcome.claims.contains(id) }) else { continue }
      return Explanation(
        document: document, published: published, entities: entities,
        sentences: [
          Sentence(
            words: sentence.words, zone: sentence.zone, passedOver: nil, attempts: [attempt], omitted: 0)
        ])
    }
    return nil
  }

  /// The ids of the claims, in the order of the text.
  public var claims: [String] { sentences.flatMap { $0.claimed.flatMap(\.outcome.claims) } }
}
