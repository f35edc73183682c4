import DatelineModel

/// Gathers the names of a document into entities and finds out what each one is.
///
/// Evidence comes from the words in and around a name, by the weights of the grammar of names. A name without evidence
/// is taken for a company, unsurely.
struct EntityGatherer {
  let text: TokenizedText
  let names: [NameSpan]
  private let finder: NameFinder
  let traits: [NameTraits]
  let grammar: NameGrammar
  let offices: OfficeIndex

  private(set) var entities: [EntityRecord] = []
  private(set) var mentions: [Mention] = []
  /// The mention that holds each token; -1 where none does.
  private(set) var mentionAt: [Int32]
  /// Nouns by which the document calls an entity.
  private(set) var called: Set<Calling> = []
  private var different = PhraseIndex()
  private var numbers: [Int] = []
  private var first: [Int] = []
  private var counts: [Int] = []
  private var votes: [Int32] = []
  private var entityOf: [Int] = []

  /// A noun that the document uses for an entity.
  struct Calling: Hashable {
    let entity: Int
    let noun: Word
  }

  /// Makes a gatherer of the names that a finder found.
  init(text: TokenizedText, finder: NameFinder) {
    self.text = text
    self.finder = finder
    names = finder.names
    traits = finder.survey.traits
    grammar = finder.grammar
    offices = OfficeIndex(finder.roles, tokenCount: text.tokens.count)
    mentionAt = [Int32](repeating: -1, count: text.tokens.count)
  }

  /// Whether a time or amount holds a token.
  func isTaken(_ index: Int) -> Bool { finder.isTaken(index) }

  private static let kinds = Entity.Kind.byPreference.count

  /// Fills ``entities`` and ``mentions``.
  ///
  /// - Complexity: O(n) in the names, but for the sorting of the different ones.
  mutating func gather() {
    countNames()
    joinNames()
    settleKinds()
    makeMentions()
    var relations = RelationReader(gatherer: self)
    relations.read()
    entities = relations.entities
    called = relations.called
  }

  private mutating func countNames() {
    let reader = EvidenceReader(tokens: text.tokens, traits: traits, grammar: grammar, offices: offices)
    numbers.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let number = different.insert(name.tokens, of: text.tokens)
      if number == first.count {
        first.append(index)
        counts.append(0)
        votes.append(contentsOf: repeatElement(0, count: Self.kinds))
      }
      counts[number] += 1
      numbers.append(number)
      reader.read(name, into: &votes, row: number * Self.kinds, isFirst: counts[number] == 1)
    }
  }

  // MARK: Short forms

  /// Makes entities of the different names, the longest first, so that short forms find the name they shorten.
  private mutating func joinNames() {
    entityOf = [Int](repeating: -1, count: first.count)
    var order = Array(first.indices)
    order.sort { (-names[first[$0]].tokens.count, $0) < (-names[first[$1]].tokens.count, $1) }
    var shortForms = ShortForms(text: text, grammar: grammar)
    for number in order {
      let span = names[first[number]]
      let row = votes[number * Self.kinds..<(number + 1) * Self.kinds]
      let listed = grammar.listed(span.tokens, in: text.tokens)
      let perPlace = grammar.evidence[Int(NameEvidence.listedPlace.rawValue)][Entity.Kind.place.place]
      let host =
        definedBefore(first[number])
        ?? shortForms.host(
          of: span, votes: row, listedPlaceVotes: listed?.kind == .place ? perPlace : 0,
          isListed: listed != nil)
      if let host {
        entityOf[number] = host
        entities[host].aliases.insert(written(span.tokens))
        entities[host].mentionCount += counts[number]
        shortForms.addVotes(row, to: host)
        continue
      }
      entityOf[number] = entities.count
      entities.append(record(of: span.tokens, count: counts[number]))
      shortForms.add(span, votes: row)
    }
    votes = shortForms.votes
  }

  /// "Rail Workers Federation (RWF)": the entity whose name stands before the bracket that holds this name.
  private func definedBefore(_ occurrence: Int) -> Int? {
    let range = names[occurrence].tokens
    let open = range.lowerBound - 1
    guard occurrence > 0, names[occurrence - 1].tokens.upperBound == open,
      range.upperBound < text.tokens.count,
      text.tokens[range.lowerBound].isAllCapitals, text.tokens[open].word == grammar.marks.openBracket,
      text.tokens[range.upperBound].word == grammar.marks.closeBracket
    else { return nil }
    let host = names[occurrence - 1].tokens
    let initial = text.bytes[Int(text.tokens[range.lowerBound].start)]
    guard host.count > 1, host.contains(where: { text.bytes[Int(text.tokens[$0].start)] == initial }) else {
      return nil
    }
    let entity = entityOf[numbers[occurrence - 1]]
    return entity >= 0 ? entity : nil
  }

  private func record(of range: Range<Int>, count: Int) -> EntityRecord {
    let listed = grammar.listed(range, in: text.tokens)
    return EntityRecord(
      name: written(range), kind: .company, kindIsSure: false, aliases: [], descriptions: [],
      mentionCount: count,
      medium: listed?.medium, country: listed?.country.map { grammar.countryCodes[$0] })
  }

  /// The words as written, runs of white space made one blank.
  private func written(_ range: Range<Int>) -> String {
    var name = ""
    for index in range {
      if index > range.lowerBound, text.tokens[index].hasSpaceBefore { name += " " }
      name += text.text(index)
    }
    return name
  }

  // MARK: Kinds

  private mutating func settleKinds() {
    for index in entities.indices {
      let row = votes[index * Self.kinds..<(index + 1) * Self.kinds]
      var best: (kind: Int, count: Int32)?
      for (kind, count) in row.enumerated() where count > (best?.count ?? 0) { best = (kind, count) }
      guard let best, best.kind != Entity.Kind.product.place || best.count > 1 else { continue }
      entities[index].kind = Entity.Kind.byPreference[best.kind]
      entities[index].kindIsSure = best.count >= 2
    }
  }

  private mutating func makeMentions() {
    mentions.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      for token in name.tokens { mentionAt[token] = Int32(index) }
      mentions.append(
        Mention(
          span: text.span(name.tokens), tokens: name.tokens, head: name.tokens.upperBound - 1, form: .name,
          entity: entityOf[numbers[index]]))
    }
  }
}
