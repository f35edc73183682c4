/// How large a pattern is, and whether matching has a word to begin at.
enum PatternShape {
  /// The largest number of parts once repetitions are written out.
  static let maximumSize = 512

  /// The parts once repetitions are written out; a large number stays large.
  static func size(of element: RulePattern.Element) -> Int {
    switch element {
    case .sequence(let parts), .choice(let parts): parts.reduce(0) { min(ceiling, $0 + size(of: $1)) }
    case .repeated(let part, _, let most): min(ceiling, size(of: part) * most)
    case .not(let part), .capture(_, let part): min(ceiling, size(of: part) + 1)
    case .skip(let count): count
    default: 1
    }
  }

  private static let ceiling = 1_000_000

  /// Whether a word, a lemma or a phrase of a small lexicon stands in every match.
  static func hasAnchor(_ element: RulePattern.Element, lexicons: [RuleLexicon]) -> Bool {
    switch element {
    case .word, .lemma: true
    case .lexicon(let number): (1...RulePattern.largestAnchor).contains(lexicons[number].phrases.count)
    case .sequence(let parts): parts.contains { hasAnchor($0, lexicons: lexicons) }
    case .choice(let options): options.allSatisfy { hasAnchor($0, lexicons: lexicons) }
    case .repeated(let part, let least, _): least > 0 && hasAnchor(part, lexicons: lexicons)
    case .capture(_, let part): hasAnchor(part, lexicons: lexicons)
    default: false
    }
  }
}
