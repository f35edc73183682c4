import Algorithms
import DatelineModel

/// Gathers the names of a document into entities and finds out what each one is.
///
/// Evidence comes from the words in and around a name, by the weights of the grammar of names. A name without evidence
/// is taken for a company, unsurely.
struct EntityGatherer {
  private let text: TokenizedText
  private let names: [NameSpan]
  private let grammar: NameGrammar
  private let reader: EvidenceReader

  private var entities: [EntityRecord] = []
  private var different = PhraseIndex()
  /// The number of each name among the different ones.
  private var numbers: [Int] = []
  /// Of the different names: where each stands first, how often it stands, what speaks for its kinds, its entity.
  private var first: [Int] = []
  private var counts: [Int] = []
  private var votes: [KindVotes] = []
  private var entityOf: [Int] = []
  /// What a gazetteer says of each entity's name.
  private var listedKinds: [Entity.Kind?] = []
  /// The persons that each different name may mean when there are several.
  private var bearers: [Int: [Int]] = [:]
  /// How often a title stands before each of the different names.
  private var titled: [Int] = []
  /// The persons that a title makes of a name which is a company's without one.
  private var titledBearers: [Int: [Int]] = [:]
  private let definitions: DefinedTerms
  /// The different name that each of them is defined as a short form of.
  private var definedFor: [Int: Int] = [:]

  /// Makes a gatherer of the names that a finder found.
  ///
  /// - Parameters:
  ///   - text: the tokens.
  ///   - finder: the finder, when it has found the names.
  ///   - definitions: the short names that the text defines.
  init(text: TokenizedText, finder: NameFinder, definitions: DefinedTerms) {
    self.text = text
    self.definitions = definitions
    names = finder.names
    grammar = finder.grammar
    reader = EvidenceReader(
      text: text, traits: finder.survey.traits, grammar: finder.grammar, roles: finder.roles)
  }

  /// The names with their entities.
  ///
  /// - Parameter isTaken: whether a time or amount holds a token.
  /// - Returns: what was gathered.
  /// - Complexity: O(n) in the names.
  mutating func gather(isTaken: (Int) -> Bool) -> GatheredNames {
    countNames()
    let hosts = definitionHosts()
    joinNames()
    settleKinds()
    settleFamilies()
    shareSurnames()
    var gathered = GatheredNames(
      entities: [], mentions: [], mentionAt: [Int32](repeating: -1, count: text.tokens.count),
      surroundings: reader)
    makeMentions(&gathered)
    swap(&gathered.entities, &entities)
    for (term, name) in hosts { gathered.define(text.tokens[term].map(\.word), entityOf[numbers[name]]) }
    let relations = RelationReader(gathered: gathered)
    relations.read(into: &gathered, isTaken: isTaken)
    chooseBearers(&gathered)
    return gathered
  }

  private mutating func countNames() {
    numbers.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let number = different.insert(name.tokens, of: text.tokens)
      if number == first.count {
        first.append(index)
        counts.append(0)
        titled.append(0)
        votes.append(KindVotes())
      }
      counts[number] += 1
      if name.hasTitle { titled[number] += 1 }
      numbers.append(number)
      reader.read(name, into: &votes[number], isFirst: counts[number] == 1)
    }
  }

  // MARK: Definitions

  /// The terms that the text defines for names, with the name that each is for; notes which of them are names themselves.
  private mutating func definitionHosts() -> [(term: Range<Int>, name: Int)] {
    var hosts: [(term: Range<Int>, name: Int)] = []
    for definition in definitions.definitions {
      let candidates = names.partitioningIndex { $0.tokens.upperBound > definition.bracket.lowerBound }
      for term in definition.terms {
        guard
          let name = reader.definedName(
            before: definition.bracket.lowerBound, as: term, among: names[..<candidates])
        else { continue }
        hosts.append((term, name))
        let next = names.partitioningIndex { $0.tokens.lowerBound >= term.lowerBound }
        guard next < names.count, names[next].tokens == term, numbers[next] != numbers[name],
          definedFor[numbers[next]] == nil
        else { continue }
        definedFor[numbers[next]] = numbers[name]
      }
    }
    return hosts
  }

  // MARK: Short forms

  /// Makes entities of the different names, the longest first, so that short forms find the name they shorten.
  private mutating func joinNames() {
    entityOf = [Int](repeating: -1, count: first.count)
    entities.reserveCapacity(first.count)
    var shortForms = ShortForms(text: text, grammar: grammar, capacity: first.count * 3)
    let longest = first.map { names[$0].tokens.count }.max() ?? 0
    for length in stride(from: longest, through: 1, by: -1) {
      for number in first.indices where names[first[number]].tokens.count == length {
        join(number, &shortForms)
      }
    }
    votes = shortForms.votes
    for entity in entities.indices where shortForms.endsInForm(entity) {
      for kind in Self.formless where listedKinds[entity] != kind { votes[entity][kind] = 0 }
    }
  }

  /// What is never named with a legal form, unless a gazetteer lists it.
  private static let formless: [Entity.Kind] = [.person, .place, .union, .authority]

  private mutating func join(_ number: Int, _ shortForms: inout ShortForms) {
    let span = names[first[number]]
    let listed = grammar.listed(span.tokens, in: text.tokens)
    let perPlace = grammar.evidence[Int(NameEvidence.listedPlace.rawValue)][.place]
    var host: Int?
    var row = votes[number]
    if let longer = definedFor[number], entityOf[longer] >= 0 {
      host = entityOf[longer]
    } else if first[number] > 0, reader.defines(names[first[number] - 1].tokens, span.tokens) {
      let entity = entityOf[numbers[first[number] - 1]]
      host = entity >= 0 ? entity : nil
    }
    if host == nil {
      switch shortForms.host(
        of: span, votes: votes[number], titleVotes: titleVotes(number),
        listedPlaceVotes: listed?.kind == .place ? perPlace : 0,
        isListed: listed != nil)
      {
      case .none: break
      case .one(let entity): host = entity
      case .several(let persons): bearers[number] = persons
      case .shared(let company, let persons):
        host = company
        titledBearers[number] = persons
        row[.person] -= titleVotes(number)
      }
    }
    if let host {
      entityOf[number] = host
      let name = reader.written(reader.withoutDegrees(span.tokens))
      if name != entities[host].name, !entities[host].aliases.contains(name) {
        entities[host].aliases.append(name)
      }
      entities[host].mentionCount += counts[number]
      shortForms.addVotes(row, to: host)
      return
    }
    entityOf[number] = entities.count
    listedKinds.append(listed?.kind)
    entities.append(
      EntityRecord(
        name: reader.written(reader.withoutDegrees(span.tokens)), kind: .company, kindIsSure: false,
        mentionCount: counts[number],
        medium: listed?.medium,
        actsAsCompany: listed?.medium == nil && reader.isPress(span.tokens),
        country: listed?.country.map { grammar.countryCodes[$0] }))
    shortForms.add(span, votes: votes[number])
  }

  private func titleVotes(_ number: Int) -> Int32 {
    grammar.evidence[Int(NameEvidence.title.rawValue)][.person] &* Int32(clamping: titled[number])
  }

  // MARK: Kinds

  /// How many votes make a medium a company, too.
  private static let companyVotes: Int32 = 4

  private mutating func settleKinds() {
    for index in entities.indices {
      guard let best = votes[index].leader, best.kind != .product || best.count > 1 else { continue }
      entities[index].kind = best.kind
      entities[index].kindIsSure = best.count >= 2
      // What speaks, speaks for a person as much as for a company.
      let isCompany = votes[index][.company] - votes[index][.person] >= Self.companyVotes
      entities[index].actsAsCompany =
        best.kind == .publisher && (entities[index].actsAsCompany || isCompany)
    }
  }

  /// "Halden Flow" beside "Halden Motors": what is named like a company and shows little more than that things happen in it is part
  /// of that.
  private mutating func settleFamilies() {
    func root(_ number: Int) -> Word? {
      let tokens = names[first[number]].tokens
      let word = text.tokens[tokens.lowerBound].word
      guard tokens.count > 1, grammar.traits(word).isDisjoint(with: ShortForms.general) else { return nil }
      return word
    }
    let companies = first.indices.filter {
      entities[entityOf[$0]].kind == .company && entities[entityOf[$0]].kindIsSure
    }
    let families = Set(companies.compactMap(root))
    guard !families.isEmpty else { return }
    for number in first.indices where entities[entityOf[number]].kind == .place {
      let tokens = names[first[number]].tokens
      guard let root = root(number), families.contains(root), grammar.listed(tokens, in: text.tokens) == nil,
        votes[entityOf[number]][.place] < Self.surePlace,
        !grammar.traits(text.tokens[tokens.upperBound - 1].word).contains(.placeNoun)
      else { continue }
      entities[entityOf[number]].kind = .company
      entities[entityOf[number]].kindIsSure = false
    }
  }

  /// "Tom and Will Dalby", "Tom, Ada and Will Dalby": given names before a full one have its surname.
  private mutating func shareSurnames() {
    var isListed = false
    for index in names.indices.dropLast().reversed() {
      let name = names[index].tokens
      let entity = entityOf[numbers[index]]
      let other = entityOf[numbers[index + 1]]
      let joint = text.tokens[name.upperBound].word
      guard name.count == 1, name.upperBound + 1 == names[index + 1].tokens.lowerBound,
        joint == grammar.marks.and || isListed && joint == grammar.marks.comma,
        entities[entity].kind == .person, entities[other].kind == .person,
        entities[entity].name == reader.written(name),
        grammar.traits(text.tokens[name.lowerBound].word).contains(.givenName),
        isListed || names[index + 1].tokens.count > 1,
        let surname = entities[other].name.split(separator: " ").dropFirst().last
      else {
        isListed = false
        continue
      }
      isListed = true
      entities[entity].aliases.append(entities[entity].name)
      entities[entity].name += " " + surname
    }
  }

  /// The votes for a place from which on more speaks for it than "in" before the name.
  private static let surePlace: Int32 = 5

  private func makeMentions(_ gathered: inout GatheredNames) {
    gathered.mentions.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      for token in name.tokens { gathered.mentionAt[token] = Int32(index) }
      gathered.mentions.append(
        Mention(
          span: text.span(name.tokens), tokens: name.tokens, head: name.tokens.upperBound - 1, form: .name,
          entity: entityOf[numbers[index]]))
    }
  }

  /// "Ms Vask" is the one of two bearers of the name who is a woman; without a title both stay candidates.
  private func chooseBearers(_ gathered: inout GatheredNames) {
    guard !bearers.isEmpty || !titledBearers.isEmpty else { return }
    for (index, name) in names.enumerated() {
      let named = name.hasTitle ? titledBearers[numbers[index]] : nil
      guard let persons = named ?? bearers[numbers[index]] else { continue }
      let title = name.hasTitle ? grammar.genders[text.tokens[name.tokens.lowerBound - 1].word] : nil
      let possible = persons.filter { person in
        title == nil || gathered.entities[person].gender.map { $0 == title } ?? true
      }
      if possible.count == 1 {
        gathered.entities[possible[0]].mentionCount += 1
        gathered.entities[entityOf[numbers[index]]].mentionCount -= 1
        gathered.mentions[index].entity = possible[0]
      } else {
        gathered.mentions[index].candidates = possible.map { Mention.Candidate(entity: $0, score: 0) }
      }
    }
  }
}
