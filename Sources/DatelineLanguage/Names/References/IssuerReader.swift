import DatelineModel

/// Finds the organisation whose own release a text is: the one that "today announced", or that a heading is about.
struct IssuerReader {
  private let gatherer: EntityGatherer

  /// How far into a text its announcement stands, in tokens.
  private static let lead = 150
  /// How far behind its subject the announcement and its day stand, in tokens.
  private static let reach = 16

  /// Makes a reader of what was gathered.
  init(gatherer: EntityGatherer) { self.gatherer = gatherer }

  /// The issuer; nil when nothing shows that the text is a release.
  ///
  /// - Complexity: O(n) in the mentions.
  func issuer() -> Int? {
    var announcer: Int?
    for mention in gatherer.mentions {
      guard let entity = mention.entity, gatherer.entities[entity].isOrganisation,
        gatherer.entities[entity].medium == nil
      else { continue }
      if isHeading(mention.tokens) { return entity }
      if announcer == nil, mention.tokens.upperBound < Self.lead, announces(behind: mention.tokens.upperBound)
      {
        announcer = entity
      }
    }
    return announcer
  }

  /// "About Halden" on a line of its own.
  private func isHeading(_ name: Range<Int>) -> Bool {
    let tokens = gatherer.text.tokens
    let heading = name.lowerBound - 1
    return heading > 0 && gatherer.grammar.issuerHeadings.contains(tokens[heading].word)
      && tokens[heading].isCapitalised && tokens[heading].shape.contains(.afterLineBreak)
      && (name.upperBound >= tokens.count || tokens[name.upperBound].shape.contains(.afterLineBreak))
  }

  /// "Halden (HLD), a maker of trams, today announced".
  private func announces(behind end: Int) -> Bool {
    let tokens = gatherer.text.tokens
    for index in end..<max(end, min(end + Self.reach, tokens.count - 1))
    where gatherer.grammar.releaseDays.contains(tokens[index].word) {
      return index > end && gatherer.traits[index - 1].contains(.speech)
        || gatherer.traits[index + 1].contains(.speech)
    }
    return false
  }
}
