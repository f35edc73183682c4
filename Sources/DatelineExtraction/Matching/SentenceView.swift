import DatelineLanguage
import DatelineModel
import DatelineRules

/// A sentence in its document, with the look-ups that matching needs.
struct SentenceView {
  let document: AnalysedDocument
  let sentence: AnalysedSentence
  let names: NameVocabulary
  private let placeOfNoun: [Int: Int]
  private let placeOfVerb: [Int: Int]
  private let pronounAt: [Int: Int]

  init(document: AnalysedDocument, sentence: AnalysedSentence, pronounAt: [Int: Int], names: NameVocabulary) {
    self.document = document
    self.sentence = sentence
    self.names = names
    self.pronounAt = pronounAt
    var nouns: [Int: Int] = [:]
    var verbs: [Int: Int] = [:]
    for (place, chunk) in sentence.chunks.enumerated() {
      switch chunk {
      case .noun(let noun): nouns[noun] = place
      case .verb(let verb): verbs[verb] = place
      default: break
      }
    }
    placeOfNoun = nouns
    placeOfVerb = verbs
  }

  var text: TokenizedText { document.text }

  /// The form of a word.
  func form(_ word: Word) -> String { text.words.form(word) }

  /// The dictionary form of a verb group, its particle included.
  func lemma(of verb: VerbGroup) -> String { document.lemma(of: verb) }

  func group(_ noun: Int) -> NounGroup { sentence.nounGroups[noun] }

  /// The index of a noun group's chunk.
  func place(ofNoun noun: Int) -> Int? { placeOfNoun[noun] }

  /// The index of a verb group's chunk.
  func place(ofVerb verb: Int) -> Int? { placeOfVerb[verb] }

  /// The clause of a verb group.
  func clause(ofVerb verb: Int) -> Int? { sentence.clauses.firstIndex { $0.verb == verb } }

  /// The preposition before a noun group, its possessor stepped over; nil when there is none.
  func preposition(before noun: Int) -> String? {
    var first = noun
    while let possessor = group(first).possessor { first = possessor }
    guard let place = placeOfNoun[first], place > 0, case .preposition(let token) = sentence.chunks[place - 1]
    else {
      return nil
    }
    return text.form(token)
  }

  /// The entity that the possessive pronoun at the start of a noun group refers to ("its plant").
  func pronounOwner(of noun: Int) -> Int? {
    let first = group(noun).tokens.lowerBound
    return ["its", "their", "his", "her"].contains(text.form(first)) ? pronounAt[first] : nil
  }

  // MARK: Entities

  /// The entity that a noun group names or describes; its apposition helps when its head does not.
  func entity(of noun: Int) -> Int? {
    let group = group(noun)
    if let mention = group.headMention, let entity = document.mentions[mention].entity { return entity }
    if let apposition = group.apposition, let mention = self.group(apposition).headMention {
      return document.mentions[mention].entity
    }
    // "its Ampere software unit": the owner's pronoun shows that the name inside is the unit's own.
    let opener = text.form(group.tokens.lowerBound)
    if ["its", "their", "his", "her"].contains(opener),
      names.organisationNouns[text.lemma(group.head)] != nil,
      let inner = group.mentions.first(where: { document.mentions[$0].form == .name })
    {
      return document.mentions[inner].entity
    }
    return nil
  }

  func matches(_ entity: Int, _ classes: [Role.EntityClass]) -> Bool {
    let record = document.entities[entity]
    return classes.contains { entityClass in
      switch entityClass {
      case .organisation: record.isOrganisation && record.kind != .publisher
      case .company: record.kind == .company || record.kind == .unit
      case .unit: record.kind == .unit
      case .person: record.kind == .person
      case .place: record.kind == .place
      }
    }
  }

  // MARK: Stretches

  /// The chunks that belong to a noun group: its prepositional phrases, infinitives and participles, up to the next
  /// clause.
  func extent(of noun: Int) -> Range<Int> {
    guard let start = placeOfNoun[noun] else { return 0..<0 }
    var place = start + 1
    loop: while place < sentence.chunks.count {
      switch sentence.chunks[place] {
      case .preposition, .time, .adverb: break
      case .noun(let next):
        let before = sentence.chunks[place - 1]
        var isAttached = group(next).possessor != nil || group(noun).coordinated.contains(next)
        switch before {
        case .preposition, .noun: isAttached = true
        case .verb(let verb): isAttached = sentence.verbGroups[verb].form != .finite
        case .coordinator: isAttached = sentence.nounGroups.contains { $0.coordinated.contains(next) }
        default: break
        }
        guard isAttached else { break loop }
      case .verb(let verb):
        guard sentence.verbGroups[verb].form != .finite else { break loop }
      case .coordinator:
        guard place + 1 < sentence.chunks.count, case .noun(let next) = sentence.chunks[place + 1],
          sentence.nounGroups.contains(where: { $0.coordinated.contains(next) })
        else { break loop }
      case .comma(let token):
        guard text.text(token) != "," else { break loop }
      case .relative, .subordinator, .mark: break loop
      }
      place += 1
    }
    return start..<place
  }

  /// The token range of a range of chunks.
  func tokenRange(_ chunks: Range<Int>) -> Range<Int>? {
    guard let first = chunks.first, let last = chunks.last else { return nil }
    return tokenRange(of: sentence.chunks[first])
      .lowerBound..<tokenRange(of: sentence.chunks[last]).upperBound
  }

  private func tokenRange(of chunk: Chunk) -> Range<Int> {
    switch chunk {
    case .noun(let noun): sentence.nounGroups[noun].tokens
    case .verb(let verb): sentence.verbGroups[verb].tokens
    case .time(let time): sentence.times[time].tokens
    case .preposition(let token), .relative(let token), .subordinator(let token), .coordinator(let token),
      .adverb(let token), .comma(let token), .mark(let token):
      token..<token + 1
    }
  }
}
