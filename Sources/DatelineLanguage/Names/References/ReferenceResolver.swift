import DatelineModel

/// Finds what pronouns and definite descriptions refer to, in one pass over the tokens of a document.
///
/// Every reference is weighed against the entities named last: distance, subjecthood, parallelism, kind, number, gender,
/// country and the nouns that the document uses for them (after Lappin and Leass, "An Algorithm for Pronominal Anaphora
/// Resolution", Computational Linguistics 20, 1994). It is resolved only when the best is clearly ahead; all that are
/// possible stay as candidates.
struct ReferenceResolver {
  private let text: TokenizedText
  private let tokens: [Token]
  private let traits: [NameTraits]
  private let grammar: NameGrammar
  private let names: [Mention]
  private let nameAt: [Int32]
  private let entities: [EntityRecord]
  private let offices: OfficeIndex
  private let reader: DescriptionReader
  private var judge: AntecedentJudge
  /// Names, descriptions and pronouns in text order.
  private(set) var mentions: [Mention] = []
  /// The organisation that the document is about.
  let topic: Int?
  /// The organisation whose release the text is.
  private let issuer: Int?
  private var isInQuotation = false
  private var speaker: Int?

  /// Makes a resolver of what was gathered from tagged tokens.
  ///
  /// - Parameters:
  ///   - text: the tokens with their parts of speech.
  ///   - gatherer: the names and entities of the same text.
  init(text: TokenizedText, gatherer: EntityGatherer) {
    self.text = text
    tokens = text.tokens
    traits = gatherer.traits
    grammar = gatherer.grammar
    names = gatherer.mentions
    nameAt = gatherer.mentionAt
    entities = gatherer.entities
    offices = gatherer.offices
    topic = Self.topic(of: gatherer)
    issuer = IssuerReader(gatherer: gatherer).issuer()
    reader = DescriptionReader(
      tokens: tokens, traits: traits, grammar: grammar, nameAt: nameAt, offices: offices)
    judge = AntecedentJudge(
      entities: gatherer.entities, called: gatherer.called, grammar: grammar, topic: topic,
      issuer: issuer)
  }

  /// The organisation named most often; the one named first wins a tie.
  private static func topic(of gatherer: EntityGatherer) -> Int? {
    var best: (entity: Int, count: Int)?
    for mention in gatherer.mentions {
      guard let entity = mention.entity, gatherer.entities[entity].isOrganisation,
        gatherer.entities[entity].medium == nil
      else { continue }
      let count = gatherer.entities[entity].mentionCount
      if count > (best?.count ?? 0) { best = (entity, count) }
    }
    return best?.entity
  }

  /// Fills ``mentions``.
  ///
  /// - Parameter sentences: the sentences to be read, in text order; names outside them stay as they are.
  /// - Complexity: O(n) in the tokens.
  mutating func resolve(_ sentences: [Range<Int>]) {
    mentions.reserveCapacity(names.count * 2)
    var nextName = 0
    for (number, sentence) in sentences.enumerated() {
      while nextName < names.count, names[nextName].tokens.lowerBound < sentence.lowerBound {
        mentions.append(names[nextName])
        nextName += 1
      }
      judge.beginSentence(number)
      speaker = speaker(in: sentence) ?? speaker
      resolve(sentence, &nextName)
    }
    while nextName < names.count {
      mentions.append(names[nextName])
      nextName += 1
    }
  }

  private mutating func resolve(_ sentence: Range<Int>, _ nextName: inout Int) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if nextName < names.count, names[nextName].tokens.lowerBound == index {
        let name = names[nextName]
        mentions.append(name)
        nextName += 1
        index = name.tokens.upperBound
        if let entity = name.entity {
          judge.note(
            entity, isSubject: isSubject(name.tokens, in: sentence),
            isModifier: isModifier(name.tokens.upperBound, in: sentence))
        }
        continue
      }
      let word = tokens[index].word
      if grammar.marks.quotes.contains(word) { isInQuotation.toggle() }
      if let pronoun = grammar.pronouns[word], tokens[index].kind == .word {
        refer(pronoun, at: index, in: sentence)
      } else if grammar.pointers.contains(word), let description = reader.description(at: index, in: sentence)
      {
        // A description stands before the names inside it: they are shorter or begin later.
        refer(description, in: sentence)
      } else if tokens[index].partOfSpeech == .noun, reader.isHead(index, in: sentence) {
        judge.noteUnnamed(isPlural: isPlural(index), isSubject: isSubject(index..<index + 1, in: sentence))
      }
      index += 1
    }
  }

  /// Whether a noun follows that the name before it modifies.
  private func isModifier(_ next: Int, in sentence: Range<Int>) -> Bool {
    next < sentence.upperBound && tokens[next].partOfSpeech == .noun && !tokens[next].isCapitalised
      && offices.length(at: next) == 0
  }

  private func isPlural(_ index: Int) -> Bool { tokens[index].word != tokens[index].lemma }

  // MARK: Pronouns

  private mutating func refer(_ pronoun: PronounClass, at index: Int, in sentence: Range<Int>) {
    if pronoun == .thing, isEmptySubject(index, in: sentence) { return }
    let range = index..<index + 1
    let isSubject = isSubject(range, in: sentence)
    let candidates: [Mention.Candidate]
    let decided: Int?
    if pronoun == .speakers {
      // "we" outside a quotation is the issuer of a text about itself; inside, the speaker's organisation.
      guard isInQuotation || issuer != nil else { return }
      decided = isInQuotation ? speaker : issuer
      candidates = decided.map { [Mention.Candidate(entity: $0, score: grammar.weight(.threshold))] } ?? []
    } else {
      (decided, candidates) = judge.antecedent(of: pronoun, isSubject: isSubject)
    }
    add(range, head: index, form: .pronoun, entity: decided, candidates: candidates)
    if let decided, pronoun != .speakers { judge.note(decided, isSubject: isSubject) }
  }

  /// "It is clear that", "it was announced that", "it remains to be seen whether".
  private func isEmptySubject(_ index: Int, in sentence: Range<Int>) -> Bool {
    var place = index + 1
    guard place < sentence.upperBound,
      grammar.copulas.contains(tokens[place].word) || tokens[place].partOfSpeech == .auxiliary
    else { return false }
    while place < sentence.upperBound, place < index + 5,
      [.auxiliary, .adverb, .particle].contains(tokens[place].partOfSpeech)
        || grammar.copulas.contains(tokens[place].word)
    { place += 1 }
    guard place < sentence.upperBound else { return false }
    if grammar.forwardAdjectives.contains(tokens[place].word) { return true }
    let next = place + 1
    guard next < sentence.upperBound,
      tokens[place].partOfSpeech == .adjective || tokens[place].verbForm == .pastParticiple
        || tokens[place].verbForm == .past
    else { return false }
    return grammar.forwardOpeners.contains(tokens[next].word)
  }

  // MARK: Descriptions

  private mutating func refer(_ description: Description, in sentence: Range<Int>) {
    let isSubject = isSubject(description.tokens, in: sentence)
    let (decided, candidates) = judge.antecedent(of: description, isSubject: isSubject)
    guard decided != nil || !candidates.isEmpty else { return }
    add(
      description.tokens, head: description.head, form: .description, entity: decided, candidates: candidates)
    if let decided { judge.note(decided, isSubject: isSubject) }
  }

  private mutating func add(
    _ range: Range<Int>, head: Int, form: Mention.Form, entity: Int?, candidates: [Mention.Candidate]
  ) {
    mentions.append(
      Mention(
        span: text.span(range), tokens: range, head: head, form: form, entity: entity, candidates: candidates)
    )
  }

  // MARK: Surroundings

  /// Whether a finite verb follows and no preposition stands before.
  private func isSubject(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    var before = range.lowerBound - 1
    while before >= max(sentence.lowerBound, range.lowerBound - 8),
      [.determiner, .adjective, .noun, .properNoun, .numeral].contains(tokens[before].partOfSpeech)
        || tokens[before].word == grammar.marks.hyphen
    { before -= 1 }
    if before >= sentence.lowerBound, [.adposition, .verb].contains(tokens[before].partOfSpeech) {
      return false
    }
    var index = range.upperBound
    while index < sentence.upperBound, index < range.upperBound + 3, tokens[index].partOfSpeech == .adverb {
      index += 1
    }
    guard index < sentence.upperBound else { return false }
    switch tokens[index].partOfSpeech {
    case .auxiliary: return true
    case .verb: return tokens[index].verbForm != .gerund && tokens[index].verbForm != .pastParticiple
    case .punctuation: return before < sentence.lowerBound && tokens[index].word == grammar.marks.comma
    default: return false
    }
  }

  /// The organisation that speaks in a sentence: the speaker's own, or the speaker's employer.
  private func speaker(in sentence: Range<Int>) -> Int? {
    for index in sentence where traits[index].contains(.speech) {
      for place in [index - 1, index + 1]
      where sentence.contains(place) && nameAt[place] >= 0 {
        guard let entity = names[Int(nameAt[place])].entity else { continue }
        if entities[entity].isOrganisation { return entity }
        if entities[entity].kind == .person, let organisation = entities[entity].organisation {
          return organisation
        }
      }
    }
    return nil
  }
}
