import DatelineModel

/// The organisation whose own release a text is, by what shows it.
struct Issuers {
  /// The one that published its own announcement; nil where nothing but a name shows that it did, which a medium's date line
  /// names, too.
  let published: Int?
  /// The one that published the text, or that it defines as "the Company".
  let stated: Int?
  /// The one stated, that a heading is about or that "today announced"; nil when nothing shows that the text is a release.
  let issuer: Int?
}

/// Finds the organisation whose own release a text is: the one that published it, that it defines as "the Company", that "today
/// announced", or that a heading is about.
struct IssuerReader {
  private let names: GatheredNames
  private let publisher: String?

  /// How far into a text its announcement stands, in tokens.
  private static let lead = 150
  /// How far behind its subject the announcement and its day stand, in tokens.
  private static let reach = 16

  /// Makes a reader of what was gathered.
  ///
  /// - Parameters:
  ///   - names: the names and entities.
  ///   - publisher: who published the text.
  init(names: GatheredNames, publisher: String?) {
    self.names = names
    self.publisher = publisher
  }

  /// Reads who issued the text.
  ///
  /// - Complexity: O(n) in the mentions.
  func issuers() -> Issuers {
    let shown = shown()
    let published = published(shown: shown)
    let stated = published ?? names.definedIssuer
    return Issuers(published: published, stated: stated, issuer: stated ?? shown)
  }

  /// The organisation that the publisher's name names, where its legal form, a definition or the text itself shows that it speaks
  /// of itself.
  private func published(shown: Int?) -> Int? {
    let grammar = names.surroundings.grammar
    guard let publisher, case let stem = grammar.withoutForm(publisher),
      let entity = names.entities.firstIndex(where: { entity in
        entity.isOrganisation && entity.medium == nil
          && (isCalled(entity.name, stem) || entity.aliases.contains { isCalled($0, stem) })
      })
    else { return nil }
    let hasForm = stem != publisher.lowercased()
    return hasForm || names.definedIssuer == entity || shown == entity ? entity : nil
  }

  /// Whether a name has a stem: its letters but for capitals and the legal forms at its end.
  private func isCalled(_ name: String, _ stem: String) -> Bool {
    // Most names differ in their first letter.
    if let first = name.utf8.first, let other = stem.utf8.first, first < 0x80, other < 0x80,
      first | 0x20 != other | 0x20
    {
      return false
    }
    return names.surroundings.grammar.withoutForm(name) == stem
  }

  /// The organisation that a heading is about or that "today announced".
  private func shown() -> Int? {
    let day = announcement()
    var announcer: Int?
    for mention in names.mentions {
      guard let entity = mention.entity, names.entities[entity].isOrganisation,
        names.entities[entity].medium == nil
      else { continue }
      if isHeading(mention.tokens) { return entity }
      if announcer == nil, let day, mention.tokens.upperBound <= day,
        day < mention.tokens.upperBound + Self.reach
      {
        announcer = entity
      }
    }
    return announcer
  }

  /// "Halden (HLD), a maker of trams, today announced": the place of the day beside the first verb of speech that has one.
  private func announcement() -> Int? {
    let tokens = names.surroundings.tokens
    let traits = names.surroundings.traits
    for index in 1..<max(1, min(Self.lead, tokens.count - 1))
    where names.surroundings.grammar.releaseDays.contains(tokens[index].word) {
      if traits[index - 1].contains(.speech) || traits[index + 1].contains(.speech) { return index }
    }
    return nil
  }

  /// "About Halden" on a line of its own.
  private func isHeading(_ name: Range<Int>) -> Bool {
    let tokens = names.surroundings.tokens
    let heading = name.lowerBound - 1
    return heading > 0 && names.surroundings.grammar.issuerHeadings.contains(tokens[heading].word)
      && tokens[heading].isCapitalised && tokens[heading].shape.contains(.afterLineBreak)
      && (name.upperBound >= tokens.count || tokens[name.upperBound].shape.contains(.afterLineBreak))
  }
}
