import DatelineModel

/// Finds the organisation whose own release a text is: the one that "today announced", or that a heading is about.
struct IssuerReader {
  private let names: GatheredNames

  /// How far into a text its announcement stands, in tokens.
  private static let lead = 150
  /// How far behind its subject the announcement and its day stand, in tokens.
  private static let reach = 16

  /// Makes a reader of what was gathered.
  init(names: GatheredNames) { self.names = names }

  /// The issuer; nil when nothing shows that the text is a release.
  ///
  /// - Complexity: O(n) in the mentions.
  func issuer() -> Int? {
    var announcer: Int?
    for mention in names.mentions {
      guard let entity = mention.entity, names.entities[entity].isOrganisation,
        names.entities[entity].medium == nil
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
    let tokens = names.surroundings.tokens
    let heading = name.lowerBound - 1
    return heading > 0 && names.surroundings.grammar.issuerHeadings.contains(tokens[heading].word)
      && tokens[heading].isCapitalised && tokens[heading].shape.contains(.afterLineBreak)
      && (name.upperBound >= tokens.count || tokens[name.upperBound].shape.contains(.afterLineBreak))
  }

  /// "Halden (HLD), a maker of trams, today announced".
  private func announces(behind end: Int) -> Bool {
    let tokens = names.surroundings.tokens
    for index in end..<max(end, min(end + Self.reach, tokens.count - 1))
    where names.surroundings.grammar.releaseDays.contains(tokens[index].word) {
      return index > end && names.surroundings.traits[index - 1].contains(.speech)
        || names.surroundings.traits[index + 1].contains(.speech)
    }
    return false
  }
}
