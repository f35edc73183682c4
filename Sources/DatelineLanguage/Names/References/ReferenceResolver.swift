import DatelineModel

/// Finds what pronouns and definite descriptions refer to, in one pass over the tokens of a document.
///
/// Every reference is weighed against the entities named last: distance, subjecthood, parallelism, kind, number, gender,
/// country and the nouns that the document uses for them (after Lappin and Leass, "An Algorithm for Pronominal Anaphora
/// Resolution", Computational Linguistics 20, 1994). It is resolved only when the best is clearly ahead; all that are
/// possible stay as candidates.
struct ReferenceResolver {
  let text: TokenizedText
  let tokens: [Token]
  let traits: [NameTraits]
  let grammar: NameGrammar
  private let names: [Mention]
  private let definedWords: PhraseIndex
  private let defined: [Int]
  let nameAt: [Int32]
  /// The entities, those that are described and never named at the end.
  var entities: [EntityRecord] { judge.entities }
  private let roles: RoleIndex
  let reader: ReferenceReader
  var judge: AntecedentJudge
  /// Names, descriptions and pronouns in text order.
  private(set) var mentions: [Mention] = []
  /// The organisation that the document is about.
  let topic: Int?
  /// The organisation whose release the text is.
  let issuer: Int?
  /// Token ranges between quotation marks, in order.
  let quotations: [Range<Int>]
  /// The number of the first quotation that does not end before the token at hand.
  private var nextQuotation = 0
  /// The subject of the clause at hand, when it is an entity.
  private(set) var subject: Int?
  /// Who acts in the infinitive at hand, when that is its verb's object: "urged Halden to sell its trams".
  private(set) var actor: Int?
  /// Where the mentions of the sentence at hand begin.
  private(set) var sentenceStart = 0
  /// The entities that are described and never named, by what they are called.
  var describedUnits: [String: Int] = [:]
  /// The references to a speaker that is not known yet.
  var awaiting: [Int] = []
  /// The organisation that spoke last, and in which sentence.
  var speaker: (entity: Int, sentence: Int)?
  /// Who followed whom in a role.
  var successions: [(successor: Int, predecessor: Int)] = []

  /// Makes a resolver of what was gathered from tagged tokens.
  ///
  /// - Parameters:
  ///   - text: the tokens with their parts of speech.
  ///   - gathered: the names and entities of the same text.
  ///   - quotations: the token ranges between quotation marks, in order.
  ///   - taken: for each token, whether it belongs to a time or amount.
  ///   - issuers: whose announcement the text is.
  ///   - definitions: the token behind each bracket that defines a short name, by the token that opens it.
  init(
    text: TokenizedText, gathered: GatheredNames, quotations: [Range<Int>], taken: [Bool],
    issuers: Issuers, definitions: [Int: Int]
  ) {
    self.text = text
    self.quotations = quotations
    tokens = text.tokens
    traits = gathered.surroundings.traits
    grammar = gathered.surroundings.grammar
    roles = gathered.surroundings.roles
    names = gathered.mentions
    nameAt = gathered.mentionAt
    issuer = issuers.issuer
    topic = issuers.stated ?? Self.topic(of: gathered)
    definedWords = gathered.definedWords
    defined = gathered.defined
    reader = ReferenceReader(tokens: tokens, names: gathered, taken: taken, definitions: definitions)
    judge = AntecedentJudge(names: gathered, tokens: tokens, topic: topic, issuer: issuer)
  }

  /// The organisation named most often; the one named first wins a tie.
  private static func topic(of gathered: GatheredNames) -> Int? {
    var best: (entity: Int, count: Int)?
    for mention in gathered.mentions {
      guard let entity = mention.entity else { continue }
      let count = gathered.entities[entity].mentionCount
      guard count > (best?.count ?? 0), gathered.entities[entity].isOrganisation,
        gathered.entities[entity].medium == nil
      else { continue }
      best = (entity, count)
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
      judge.beginSentence(
        number, opensParagraph: tokens[sentence.lowerBound].shape.contains(.afterLineBreak))
      subject = nil
      actor = nil
      sentenceStart = mentions.count
      resolve(sentence, &nextName)
      settleSpeaker(sentence, number)
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
        take(name, in: sentence)
        index = name.tokens.upperBound
        nextName += 1
        if index < sentence.upperBound, traits[index].contains(.possessive) {
          refer(toUnitOf: name.entity, from: index, in: sentence)
        }
        continue
      }
      if let end = takeDefined(at: index, in: sentence) ?? takeGroup(at: index, in: sentence) {
        index = end
        continue
      }
      let trait = traits[index]
      if !trait.isDisjoint(with: [.pronoun, .pointer]) {
        if trait.contains(.pronoun), let pronoun = grammar.pronouns[tokens[index].word] {
          refer(pronoun, at: index, in: sentence)
          refer(toUnitOf: mentions.last?.entity, from: index, in: sentence)
        } else if let description = reader.description(at: index, in: sentence) {
          // A description stands before the names inside it: they are shorter or begin later.
          refer(description, in: sentence)
        }
      } else if tokens[index].partOfSpeech == .noun, !reader.taken[index], reader.isHead(index, in: sentence)
      {
        let isSubject = reader.isSubject(index..<index + 1, in: sentence)
        if isSubject || meetsVerb(index + 1, in: sentence) { subject = nil }
        if reader.opensGathering(index, in: sentence) { judge.noteGathering(tokens[index].word) }
        if !reader.isOfPlace(index, in: sentence) {
          let isPerson = traits[index].contains(.personNoun) || roles.role(endingAt: index + 1) != nil
          judge.noteUnnamed(
            isPlural: isPlural(index), isSubject: isSubject,
            isSpeaker: isSubject && (isPerson || judge.gatherings.contains(tokens[index].word))
              && reader.speaks(behind: index + 1, in: sentence),
            isPerson: isPerson)
        }
      }
      index += 1
    }
  }

  private func meetsVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    index < sentence.upperBound
      && (tokens[index].partOfSpeech == .verb || tokens[index].partOfSpeech == .auxiliary)
  }

  private func isPlural(_ index: Int) -> Bool { tokens[index].word != tokens[index].lemma }

  // MARK: Names

  private mutating func take(_ name: Mention, in sentence: Range<Int>) {
    mentions.append(name)
    guard let entity = name.entity else { return }
    noteSuccession(name, in: sentence)
    noteTransfer(name, in: sentence)
    noteHome(name, in: sentence)
    let next = name.tokens.upperBound
    // "Marlow's Halden unit said": the unit and not its name alone is the subject.
    let unit = reader.endOfOwnedUnit(name.tokens, in: sentence)
    let house = entities[entity].kind == .person ? reader.endOfHouse(behind: next, in: sentence) : nil
    let group = name.tokens.lowerBound..<(unit ?? house ?? next)
    let speaksBehind = reader.speaks(before: group, in: sentence)
    let isHolder = entities[entity].isOrganisation && reader.isHolderOfSubject(name.tokens, in: sentence)
    let isSubject = speaksBehind || isHolder || reader.isSubject(group, in: sentence)
    if reader.isOfSpeakingPart(group, in: sentence) {
      judge.noteUnnamed(isPlural: false, isSubject: true, isSpeaker: true)
    }
    note(
      entity, group, isSubject: isSubject, isHolder: isHolder, speaksBehind: speaksBehind,
      isModifier: !isHolder && unit == nil && next < sentence.upperBound && tokens[next].partOfSpeech == .noun
        && !tokens[next].isCapitalised && !reader.taken[next]
        && roles.length(at: next) == 0 || isOrigin(name, in: sentence)
        || reader.ownsApposition(name.tokens, in: sentence),
      isAddressee: !isSubject && reader.isAddressee(name.tokens, in: sentence), in: sentence)
  }

  /// Tells the judge of a mention, and of a pair when it is the second of two: "Halden and Kestrel" are "they".
  private mutating func note(
    _ entity: Int, _ range: Range<Int>, isSubject: Bool, isHolder: Bool = false, speaksBehind: Bool = false,
    isModifier: Bool = false,
    isAddressee: Bool = false, in sentence: Range<Int>
  ) {
    let members = members(endingWith: entity, range, in: sentence)
    let isSecond = !members.isEmpty
    judge.note(
      entity, isSubject: isSubject, isHolder: isHolder, isModifier: isModifier, isSecondOfPair: isSecond,
      isAddressee: isAddressee,
      isSpeaker: speaksBehind || isSubject && reader.speaks(behind: range.upperBound, in: sentence),
      opensSentence: isHolder || isSubject && reader.opensSentence(range.lowerBound, in: sentence))
    if isSecond { judge.noteUnnamed(isPlural: true, isSubject: isSubject, members: members) }
    let opensRelative = range.upperBound < sentence.upperBound && opensRelative(range.upperBound)
    subject = !isSecond && (isSubject || opensRelative) ? entity : nil
    if isSubject || reader.isActor(range, in: sentence) { actor = isSubject ? nil : entity }
  }

  private func opensRelative(_ index: Int) -> Bool {
    traits[index].contains(.personRelative)
      || traits[index].contains(.pointer) && tokens[index].word != grammar.marks.the
  }

  // MARK: Defined terms

  /// Takes "the Company" where the text defines it, and "the Board" in an announcement for the company that announces.
  ///
  /// - Returns: the token behind the term; nil where none stands.
  private mutating func takeDefined(at start: Int, in sentence: Range<Int>) -> Int? {
    let first = tokens[start].word == grammar.marks.the ? start + 1 : start
    // "Group revenue", "Management expects": the article may be missing at the start.
    guard first > start || start == sentence.lowerBound, first < sentence.upperBound, nameAt[first] < 0,
      tokens[first].isCapitalised
    else { return nil }
    let limit = sentence.upperBound - first
    let term = definedWords.longest(in: tokens, at: first, limit: limit, step: 1)
    guard let entity = term.map({ defined[$0.number] }) ?? issuer,
      let end = term.map({ first + $0.length }) ?? endOfBody(at: first, in: sentence),
      first > start || term != nil || meetsVerb(end, in: sentence)
    else { return nil }
    let range = start..<end
    add(range, head: end - 1, form: .description, entity: entity, candidates: [])
    note(entity, range, isSubject: reader.isSubject(range, in: sentence), in: sentence)
    if end < sentence.upperBound, traits[end].contains(.possessive) {
      refer(toUnitOf: entity, from: end, in: sentence)
    }
    return end
  }

  /// The end of "Board", "Directors", "Board of Directors", which leads the company whose announcement it is; nil where another
  /// company's is meant.
  private func endOfBody(at start: Int, in sentence: Range<Int>) -> Int? {
    var end = start
    while end < sentence.upperBound, tokens[end].isCapitalised,
      grammar.governingBodies.contains(tokens[end].word)
    {
      end += 1
      if end + 1 < sentence.upperBound, tokens[end].word == grammar.marks.of,
        grammar.governingBodies.contains(tokens[end + 1].word)
      {
        end += 1
      }
    }
    guard end > start, end >= sentence.upperBound || tokens[end].word != grammar.marks.of else { return nil }
    return end
  }

  // MARK: Descriptions

  private mutating func refer(_ description: Description, in sentence: Range<Int>) {
    let end = description.tokens.upperBound
    let isOwner = end < sentence.upperBound && traits[end].contains(.possessive)
    let place: AntecedentJudge.DescribedPlace =
      reader.isSubject(description.tokens, in: sentence) ? .subject : isOwner ? .owner : .object
    let (decided, candidates) = judge.antecedent(
      of: description, in: place,
      excluding: holder(ofPartOf: description.tokens, in: sentence)
        ?? (isObject(description.tokens, in: sentence) ? subject : nil),
      speaks: reader.speaks(behind: description.tokens.upperBound, in: sentence),
      tellsOrigin: reader.tellsOrigin(behind: description.tokens.upperBound, in: sentence))
    guard decided != nil || !candidates.isEmpty else { return }
    add(
      description.tokens, head: description.head, form: .description, entity: decided, candidates: candidates)
    guard let decided else { return }
    if entities[decided].isOrganisation { judge.noteCall(decided, noun: description.noun) }
    note(decided, description.tokens, isSubject: place == .subject, in: sentence)
  }

  /// "bought the company", "owns 58 percent of the company", "raised its stake in the company": whether a verb acts on a description
  /// or on so much of it.
  private func isObject(_ description: Range<Int>, in sentence: Range<Int>) -> Bool {
    var index = description.lowerBound - 1
    guard index >= sentence.lowerBound else { return false }
    if tokens[index].partOfSpeech == .adposition, index > sentence.lowerBound, reader.taken[index - 1],
      description.upperBound >= sentence.upperBound || !traits[description.upperBound].contains(.possessive)
    {
      repeat { index -= 1 } while index > sentence.lowerBound && reader.taken[index]
    } else if let part = part(before: description, in: sentence) {
      index = part - 1
    }
    return tokens[index].partOfSpeech == .verb
  }

  /// Where "a stake in" begins before a description.
  private func part(before description: Range<Int>, in sentence: Range<Int>) -> Int? {
    let noun = description.lowerBound - 2
    guard noun > sentence.lowerBound, tokens[noun + 1].partOfSpeech == .adposition,
      grammar.holdingNouns.contains(tokens[noun].lemma)
    else { return nil }
    return max(reader.groupStart(noun, in: sentence), sentence.lowerBound + 1)
  }

  /// "its stake in the company", "Halden's stake in the company": who has a part of what is described.
  private func holder(ofPartOf description: Range<Int>, in sentence: Range<Int>) -> Int? {
    guard let part = part(before: description, in: sentence), let last = mentions.last,
      mentions.count > sentenceStart,
      last.tokens.upperBound == part || last.tokens.lowerBound == part
        || last.tokens.upperBound == part - 1 && traits[part - 1].contains(.possessive)
    else { return nil }
    return last.entity
  }

  /// Adds a reference behind the others.
  mutating func add(
    _ range: Range<Int>, head: Int, form: Mention.Form, entity: Int?, candidates: [Mention.Candidate],
    members: [Int] = []
  ) {
    mentions.append(
      Mention(
        span: text.span(range), tokens: range, head: head, form: form, entity: entity, candidates: candidates,
        members: members))
  }

  /// The entity whose mention ends directly before a token, but for a comma, prepositions and "and".
  func entityBeside(_ index: Int) -> Int? {
    guard let last = mentions.last, mentions.count > sentenceStart, last.tokens.upperBound <= index else {
      return nil
    }
    let between = last.tokens.upperBound..<index
    guard (1...3).contains(between.count), !traits[between.lowerBound].contains(.possessive) else {
      return nil
    }
    for place in between {
      let isJoint = tokens[place].word == grammar.marks.comma || tokens[place].word == grammar.marks.and
      guard isJoint || tokens[place].partOfSpeech == .adposition else { return nil }
    }
    return tokens[between.lowerBound].partOfSpeech == .adposition ? nil : last.entity
  }

  /// The person whose name holds a token.
  func person(at index: Int) -> Int? {
    guard nameAt[index] >= 0, let entity = names[Int(nameAt[index])].entity, entities[entity].kind == .person
    else {
      return nil
    }
    return entity
  }

  /// Notes what the clause at hand is about.
  mutating func noteSubject(_ entity: Int?) { subject = entity }

  /// Gives a reference its entity when that becomes known later.
  mutating func settle(_ mention: Int, _ entity: Int) {
    mentions[mention].entity = entity
    mentions[mention].candidates = [Mention.Candidate(entity: entity, score: grammar.weight(.threshold))]
  }

  // MARK: Surroundings

  /// Whether a quotation holds a token; to be asked in the order of the tokens.
  mutating func isQuoted(_ index: Int) -> Bool {
    while nextQuotation < quotations.count, quotations[nextQuotation].upperBound <= index {
      nextQuotation += 1
    }
    return nextQuotation < quotations.count && quotations[nextQuotation].contains(index)
  }
}
