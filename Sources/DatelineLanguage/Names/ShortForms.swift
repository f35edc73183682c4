import DatelineModel

/// Tells which longer name a short one stands for: "Halden" for "Halden Group", "Lindqvist" for "Petra Lindqvist",
/// "RWF" for "Rail Workers Federation".
struct ShortForms {
  private let tokens: [Token]
  private let bytes: [UInt8]
  private let grammar: NameGrammar
  /// The votes by entity.
  private(set) var votes: [KindVotes] = []
  private var spans: [NameSpan] = []
  private var lists: NumberLists
  private var found: [Int] = []

  /// What a short name stands for.
  enum Host {
    /// Nothing longer.
    case none
    /// The entity of this number.
    case one(Int)
    /// One of several persons.
    case several([Int])
    /// A company, and one of these persons where a title stands before it: "Halden" and "Mr Halden".
    case shared(company: Int, persons: [Int])
  }

  /// What the numbers of entities are listed by.
  private enum Key: UInt64 {
    case first = 1
    case last, initials

    func of(_ value: UInt64) -> UInt64 { rawValue << 60 | value }
  }

  /// How many names with one word in common are looked at; with more of them a short form is ambiguous anyway.
  private static let limit = 12

  init(text: TokenizedText, grammar: NameGrammar, capacity: Int) {
    tokens = text.tokens
    bytes = text.bytes
    self.grammar = grammar
    lists = NumberLists(capacity: capacity)
  }

  /// Adds an entity with its first name.
  mutating func add(_ span: NameSpan, votes row: KindVotes) {
    let number = spans.count
    spans.append(span)
    votes.append(row)
    let range = span.tokens
    guard range.count > 1 else { return }
    lists.add(number, under: Key.first.of(word(range.lowerBound)))
    if let stem = stem(of: number) { lists.add(number, under: Key.first.of(word(stem))) }
    if isPerson(number) {
      lists.add(number, under: Key.last.of(word(surname(of: number))))
      if let surname = fatherName(of: number) { lists.add(number, under: Key.last.of(word(surname))) }
    }
    addInitials(of: range, number)
  }

  private func word(_ index: Int) -> UInt64 { UInt64(tokens[index].word.index) }

  /// Adds the votes of a short form to the entity it stands for.
  mutating func addVotes(_ row: KindVotes, to number: Int) { votes[number] &+= row }

  /// What a name stands for.
  ///
  /// - Parameters:
  ///   - span: the name where it stands first.
  ///   - row: the votes for its kinds.
  ///   - titleVotes: how many of the votes for a person come from titles.
  ///   - listedPlaceVotes: how many of the votes for a place come from a gazetteer alone; a surname may be a city's.
  ///   - isListed: whether a gazetteer lists the name.
  /// - Returns: the numbers of entities.
  mutating func host(
    of span: NameSpan, votes row: KindVotes, titleVotes: Int32, listedPlaceVotes: Int32, isListed: Bool
  ) -> Host {
    let range = span.tokens
    if let shared = shared(range, votes: row, titleVotes: titleVotes, isListed: isListed) { return shared }
    var shown = row
    shown[.place] -= listedPlaceVotes
    let leader = shown.leader
    let showsPerson = leader?.kind == .person
    let showsOther = !showsPerson && (leader?.count ?? 0) > 1
    if !isListed, let spelled = spelled(range) { return .one(spelled) }
    // "Orsk Telefax said it", of "Orsk Telefax Corp": unknown words look like a person's until they end so.
    let isFullPerson =
      showsPerson
      && (range.count == 1 || span.hasTitle
        || grammar.traits(tokens[range.lowerBound].word).contains(.givenName)
        || shown[.person] - shown[.company] > Self.doubtfulVotes)
    // "Tidewell said": nothing but the verb of speech, which companies have too.
    let isFaintPerson =
      range.count == 1 && !span.hasTitle && shown[.person] - shown[.company] <= Self.doubtfulVotes
    // "Leeds requested": a city's name that is a company's first, where nothing but the gazetteer shows the city.
    let isLikeCompany = isListed && range.count == 1 && shown.leader.map { $0.kind == .company } ?? false
    var found = self.found
    found.removeAll(keepingCapacity: true)
    lists.collect(Key.first.of(word(range.lowerBound)), limit: Self.limit, into: &found) {
      begins($0, with: range)
    }
    let isOnly = found.count == 1
    found.removeAll(keepingCapacity: true)
    lists.collect(Key.first.of(word(range.lowerBound)), limit: Self.limit, into: &found) { candidate in
      guard begins(candidate, with: range) else { return false }
      if isPerson(candidate) {
        // A given name alone, after the full name.
        return !showsOther && range.count == 1 && precedes(candidate, range)
      }
      let isBefore = precedes(candidate, range)
      return (!isFullPerson || isFaintPerson && isBefore)
        && (isShortForm(
          of: candidate, range, isOnly: isOnly, isListed: isListed, mayBeGiven: isFaintPerson && isBefore)
          || isLikeCompany && precedes(candidate, range) && endsInForm(candidate))
    }
    if range.count == 1, !isListed, found.isEmpty || found.count == 1 && isMereBusiness(found[0]) {
      // "Halden" beside "Halden Celle ASA" and "Halden Properties": the legal form shows which is the parent.
      let other = found.first
      found.removeAll(keepingCapacity: true)
      lists.collect(Key.first.of(word(range.lowerBound)), limit: Self.limit, into: &found) { candidate in
        isFirstWord(of: candidate, range) && (other.map { precedes(candidate, spans[$0].tokens) } ?? true)
      }
      if found.isEmpty, let other { found.append(other) }
    }
    if !showsOther {
      lists.collect(Key.last.of(word(range.upperBound - 1)), limit: Self.limit, into: &found) { candidate in
        ends(candidate, with: range)
      }
    }
    if found.isEmpty, range.count == 1, !isListed, let letters = letters(of: range.lowerBound) {
      lists.collect(Key.initials.of(letters), limit: Self.limit, into: &found)
    }
    self.found = found
    if found.count == 1 { return .one(found[0]) }
    if let nearest = nearest(found, to: range, arePersons: showsPerson || span.hasTitle) {
      return .one(nearest)
    }
    return found.count > 1 && found.allSatisfy(isPerson) ? .several(found.sorted()) : .none
  }

  /// How many more votes for a person than for a company unknown words alone give.
  private static let doubtfulVotes: Int32 = 2

  /// The name before a word of capitals that they are the initials of, when it is the only one: "BHM" is "Broad Holm Mines"
  /// and not "BHM Minerals".
  private mutating func spelled(_ range: Range<Int>) -> Int? {
    guard range.count == 1, let letters = letters(of: range.lowerBound) else { return nil }
    var found = self.found
    found.removeAll(keepingCapacity: true)
    lists.collect(Key.initials.of(letters), limit: Self.limit, into: &found) { precedes($0, range) }
    self.found = found
    return found.count == 1 ? found[0] : nil
  }

  /// A single word that is the first of a company's name and the surname of a person, its founder perhaps.
  ///
  /// Where titles tell the person apart, or what stands around the word shows a company, the bare word is the company.
  private mutating func shared(
    _ range: Range<Int>, votes row: KindVotes, titleVotes: Int32, isListed: Bool
  ) -> Host? {
    guard range.count == 1 else { return nil }
    var persons = self.found
    persons.removeAll(keepingCapacity: true)
    lists.collect(Key.last.of(word(range.lowerBound)), limit: Self.limit, into: &persons) { candidate in
      ends(candidate, with: range)
    }
    guard !persons.isEmpty else { return nil }
    var companies: [Int] = []
    lists.collect(Key.first.of(word(range.lowerBound)), limit: Self.limit, into: &companies) { candidate in
      begins(candidate, with: range) && !isPerson(candidate)
        && isShortForm(of: candidate, range, isOnly: false, isListed: isListed, mayBeGiven: false)
    }
    var untitled = row
    untitled[.person] -= titleVotes
    let leader = untitled.leader
    let showsCompany = leader.map { $0.kind == .company && $0.count > untitled[.person] } ?? false
    guard companies.count == 1, showsCompany || titleVotes > 0 && leader?.kind != .person else { return nil }
    return .shared(company: companies[0], persons: persons)
  }

  /// Of several bearers of a surname the one fully named last before is meant, when he is the only one by then.
  private func nearest(_ found: [Int], to range: Range<Int>, arePersons: Bool) -> Int? {
    guard found.count > 1, arePersons || found.allSatisfy(isPerson) else { return nil }
    let before = found.filter { precedes($0, range) }
    return before.count == 1 ? before[0] : nil
  }

  private func precedes(_ candidate: Int, _ range: Range<Int>) -> Bool {
    spans[candidate].tokens.upperBound <= range.lowerBound
  }

  private func isPerson(_ number: Int) -> Bool {
    let person = votes[number][.person]
    return person > 0 && votes[number].max() == person && !endsInForm(number)
  }

  /// Whether a name ends in a legal form or "Group", as no person's does.
  func endsInForm(_ number: Int) -> Bool {
    let trait = ending(of: number)
    return trait.contains(.genericDesignator)
      && trait.isDisjoint(with: [.closed, .suffix, .particle, .commonAcronym])
  }

  /// What the last word of a name is; nothing for a name of one word.
  private func ending(of number: Int) -> NameTraits {
    guard let last = spans[number].tokens.last, spans[number].tokens.count > 1 else { return [] }
    return grammar.traits(tokens[last].word)
  }

  private func begins(_ candidate: Int, with range: Range<Int>) -> Bool {
    let start = start(of: candidate, for: range)
    guard spans[candidate].tokens.upperBound > start + range.count else { return false }
    for offset in 0..<range.count
    where tokens[start + offset].word != tokens[range.lowerBound + offset].word { return false }
    return true
  }

  /// Where a longer name may begin to be like a shorter one: behind its initials when only they differ.
  private func start(of candidate: Int, for range: Range<Int>) -> Int {
    let first = spans[candidate].tokens.lowerBound
    guard tokens[first].word != tokens[range.lowerBound].word else { return first }
    return stem(of: candidate) ?? first
  }

  /// The word behind the initials in front of a name with a legal form; nil for all others.
  private func stem(of number: Int) -> Int? {
    let range = spans[number].tokens
    guard endsInForm(number), range.count > 2, isInitials(range.lowerBound) else { return nil }
    let stem = range.first { !isInitials($0) && tokens[$0].word != grammar.marks.and }
    return stem.flatMap {
      grammar.traits(tokens[$0].word).isDisjoint(with: Self.general)
        || grammar.traits(tokens[$0].word).contains(.givenName) ? $0 : nil
    }
  }

  /// Capitals with full stops between them, or one letter.
  private func isInitials(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.isCapitalised
      && (token.end - token.start == 1
        || token.end - token.start <= 8 && bytes[Int(token.start) + 1] == 0x2E
          && bytes[Int(token.end) - 1] == 0x2E)
  }

  /// The first of two surnames: "Vask" in "Petra Vask Holm"; nil where the middle word may be a given name or an initial.
  private func fatherName(of number: Int) -> Int? {
    let range = spans[number].tokens
    let middle = range.lowerBound + 1
    guard range.count == 3, surname(of: number) > middle, tokens[middle].kind == .word,
      tokens[middle].end - tokens[middle].start > 2,
      grammar.traits(tokens[middle].word).isDisjoint(with: [.givenName, .particle, .joiner, .listed]),
      grammar.traits(tokens[range.lowerBound].word).contains(.givenName)
    else { return nil }
    return middle
  }

  /// The last word of a person's name but "Jr".
  private func surname(of number: Int) -> Int {
    let range = spans[number].tokens
    let last = range.dropFirst().last {
      tokens[$0].kind == .word && !grammar.traits(tokens[$0].word).contains(.suffix)
    }
    return last ?? range.upperBound - 1
  }

  private func ends(_ candidate: Int, with range: Range<Int>) -> Bool {
    var longer = spans[candidate].tokens
    if isPerson(candidate), !grammar.traits(tokens[range.upperBound - 1].word).contains(.suffix) {
      longer = longer.lowerBound..<surname(of: candidate) + 1
    }
    if range.count == 1, let surname = fatherName(of: candidate),
      tokens[surname].word == tokens[range.lowerBound].word
    {
      return true
    }
    guard longer.count > range.count else { return false }
    for offset in 1...range.count
    where tokens[longer.upperBound - offset].word != tokens[range.upperBound - offset].word { return false }
    return true
  }

  /// The rest of the longer name is a legal form or "Group"; any designator when the longer form came first or the words mean
  /// nothing else.
  ///
  /// A given name is no short form unless it `mayBeGiven` to a company.
  private func isShortForm(
    of candidate: Int, _ range: Range<Int>, isOnly: Bool, isListed: Bool, mayBeGiven: Bool
  ) -> Bool {
    let longer = start(of: candidate, for: range)..<spans[candidate].tokens.upperBound
    var isGeneric = true
    var isDesignator = true
    for index in longer.lowerBound + range.count..<longer.upperBound {
      let trait = grammar.traits(tokens[index].word)
      if tokens[index].kind == .punctuation || tokens[index].word == grammar.marks.possessive { continue }
      // "RJ Holm Tobacco USA"
      if index > longer.lowerBound + range.count, tokens[index].isAllCapitals,
        grammar.listed(index..<index + 1, in: tokens)?.kind == .place
      {
        isGeneric = false
        continue
      }
      if !trait.contains(.genericDesignator) { isGeneric = false }
      if trait.isDisjoint(with: [.designator, .joiner]) { isDesignator = false }
    }
    if isGeneric { return true }
    let trait = grammar.traits(tokens[range.lowerBound].word)
    guard isDesignator, !isListed, !trait.contains(.nationality), mayBeGiven || !trait.contains(.givenName)
    else { return false }
    // Headlines shorten what the text then names: a word that means nothing else is that name's, where no other begins so.
    return precedes(candidate, range)
      || isOnly && !isUnitOfOther(candidate)
        && range.allSatisfy { grammar.traits(tokens[$0].word).isDisjoint(with: .listed) }
  }

  /// "Kestrin filed … Its steel arm, Kestrin Steel": the longer name is that of what the shorter one owns.
  private func isUnitOfOther(_ candidate: Int) -> Bool {
    let start = spans[candidate].tokens.lowerBound
    for index in (max(0, start - Self.ownerReach)..<start).reversed() {
      if grammar.owners.contains(tokens[index].word) { return index < start - 1 }
      if index == start - 1, tokens[index].word == grammar.marks.comma { continue }
      if tokens[index].kind != .word || tokens[index].isCapitalised { return false }
      if grammar.traits(tokens[index].word).contains(.closed) { return false }
    }
    return false
  }

  /// How many words lie at most between "its" and the name of a unit.
  private static let ownerReach = 6

  /// Whether a name shows what its bearer does and no legal form: "Halden Properties".
  private func isMereBusiness(_ number: Int) -> Bool { !isPerson(number) && !endsInForm(number) }

  /// "Halden" for "Halden Celle ASA": the first word of a name whose legal form shows a company, however it is written about.
  private func isFirstWord(of candidate: Int, _ range: Range<Int>) -> Bool {
    ending(of: candidate).contains(.legalForm)
      && grammar.traits(tokens[range.lowerBound].word).isDisjoint(with: Self.general)
  }

  /// What words are that stand in many names.
  static let general: NameTraits = [
    .nationality, .givenName, .organisationNoun, .institution, .designator, .modifier, .statusWord,
    .placeNoun,
  ]

  // MARK: Acronyms

  /// The letters of an acronym of two to eight letters, packed.
  private func letters(of index: Int) -> UInt64? {
    let token = tokens[index]
    guard token.isAllCapitals else { return nil }
    var letters = Initials()
    var position = Int(token.start)
    while position < Int(token.end) {
      _ = letters.append(bytes, at: position)
      position += UTF8Scalar.decode(bytes, at: position).width
    }
    return letters.isAcronym ? letters.packed : nil
  }

  /// Lists a name by its initials: of all its capitalised words, without the legal forms at its end, and with its small words.
  private mutating func addInitials(of range: Range<Int>, _ number: Int) {
    var capitals = Initials()
    var all = Initials()
    for index in range where tokens[index].kind == .word {
      let start = Int(tokens[index].start)
      guard all.append(bytes, at: start) else { return }
      guard tokens[index].isCapitalised else { continue }
      if capitals.isAcronym, grammar.traits(tokens[index].word).contains(.legalForm) {
        lists.add(number, under: Key.initials.of(capitals.packed))
      }
      _ = capitals.append(bytes, at: start)
    }
    if capitals.isAcronym { lists.add(number, under: Key.initials.of(capitals.packed)) }
    if all.isAcronym, all.count != capitals.count { lists.add(number, under: Key.initials.of(all.packed)) }
  }
}
