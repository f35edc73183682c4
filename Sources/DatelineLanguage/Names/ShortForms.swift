import DatelineModel

/// Tells which longer name a short one stands for: "Halden" for "Halden Group", "Lindqvist" for "Petra Lindqvist",
/// "RWF" for "Rail Workers Federation".
struct ShortForms {
  private let tokens: [Token]
  private let bytes: [UInt8]
  private let grammar: NameGrammar
  /// The votes by entity, in rows of ten kinds.
  private(set) var votes: [Int32] = []
  private var spans: [NameSpan] = []
  private var byFirst: [Word: [Int]] = [:]
  private var byLast: [Word: [Int]] = [:]
  private var byInitials: [UInt64: [Int]] = [:]

  /// How many names with one word in common are looked at; with more of them a short form is ambiguous anyway.
  private static let limit = 12
  private static let person = Entity.Kind.person.place

  init(text: TokenizedText, grammar: NameGrammar) {
    tokens = text.tokens
    bytes = text.bytes
    self.grammar = grammar
  }

  /// Adds an entity with its first name.
  mutating func add(_ span: NameSpan, votes row: ArraySlice<Int32>) {
    let number = spans.count
    spans.append(span)
    votes.append(contentsOf: row)
    let range = span.tokens
    guard range.count > 1 else { return }
    Self.note(number, under: tokens[range.lowerBound].word, in: &byFirst)
    if isPerson(number) { Self.note(number, under: tokens[range.upperBound - 1].word, in: &byLast) }
    for key in initials(of: range) { Self.note(number, under: key, in: &byInitials) }
  }

  private static func note<Key>(_ number: Int, under key: Key, in index: inout [Key: [Int]]) {
    if index[key, default: []].count < limit { index[key, default: []].append(number) }
  }

  /// Adds the votes of a short form to the entity it stands for.
  mutating func addVotes(_ row: ArraySlice<Int32>, to number: Int) {
    for (kind, count) in row.enumerated() { votes[number * row.count + kind] += count }
  }

  /// The one entity that a name stands for; nil when there is none or more than one.
  ///
  /// - Parameters:
  ///   - span: the name where it stands first.
  ///   - row: the votes for its kinds.
  ///   - listedPlaceVotes: how many of the votes for a place come from a gazetteer alone; a surname may be a city's.
  ///   - isListed: whether a gazetteer lists the name.
  /// - Returns: the number of the entity.
  func host(of span: NameSpan, votes row: ArraySlice<Int32>, listedPlaceVotes: Int32, isListed: Bool) -> Int?
  {
    let range = span.tokens
    var found: [Int] = []
    var row = Array(row)
    row[Entity.Kind.place.place] -= listedPlaceVotes
    let shown = row.enumerated().max { $0.element < $1.element }
    let showsPerson = shown.map { $0.element > 0 && $0.offset == Self.person } ?? false
    let showsOther = shown.map { $0.element > 1 && $0.offset != Self.person } ?? false
    for candidate in byFirst[tokens[range.lowerBound].word] ?? [] where begins(candidate, with: range) {
      if isPerson(candidate) {
        // A given name alone, after the full name.
        if !showsOther, range.count == 1, precedes(candidate, range) { found.append(candidate) }
      } else if !showsPerson, isShortForm(of: candidate, range, isListed: isListed) {
        found.append(candidate)
      }
    }
    if !showsOther {
      for candidate in byLast[tokens[range.upperBound - 1].word] ?? [] where ends(candidate, with: range) {
        found.append(candidate)
      }
    }
    if found.isEmpty, range.count == 1, !isListed, let key = letters(of: range.lowerBound) {
      found += byInitials[key] ?? []
    }
    return found.count == 1 ? found[0] : nearest(found, to: range, arePersons: showsPerson || span.hasTitle)
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
    let kinds = Entity.Kind.byPreference.count
    let row = votes[number * kinds..<(number + 1) * kinds]
    let person = row[row.startIndex + Self.person]
    return person > 0 && row.allSatisfy { $0 <= person }
  }

  private func begins(_ candidate: Int, with range: Range<Int>) -> Bool {
    let longer = spans[candidate].tokens
    guard longer.count > range.count else { return false }
    for offset in 0..<range.count
    where tokens[longer.lowerBound + offset].word != tokens[range.lowerBound + offset].word { return false }
    return true
  }

  private func ends(_ candidate: Int, with range: Range<Int>) -> Bool {
    let longer = spans[candidate].tokens
    guard longer.count > range.count else { return false }
    for offset in 1...range.count
    where tokens[longer.upperBound - offset].word != tokens[range.upperBound - offset].word { return false }
    return true
  }

  /// The rest of the longer name is a legal form or "Group"; any designator when the longer form came first.
  private func isShortForm(of candidate: Int, _ range: Range<Int>, isListed: Bool) -> Bool {
    let longer = spans[candidate].tokens
    var isGeneric = true
    var isDesignator = true
    for index in longer.lowerBound + range.count..<longer.upperBound {
      let trait = grammar.traits(tokens[index].word)
      if tokens[index].kind == .punctuation || tokens[index].word == grammar.marks.possessive { continue }
      if !trait.contains(.genericDesignator) { isGeneric = false }
      if trait.isDisjoint(with: [.designator, .joiner]) { isDesignator = false }
    }
    if isGeneric { return true }
    let trait = grammar.traits(tokens[range.lowerBound].word)
    guard isDesignator, !isListed, trait.isDisjoint(with: [.nationality, .givenName]) else { return false }
    return precedes(candidate, range)
  }

  // MARK: Acronyms

  /// The letters of an acronym of two to eight ASCII letters, packed.
  private func letters(of index: Int) -> UInt64? {
    let token = tokens[index]
    guard token.isAllCapitals, !token.shape.contains(.beyondASCII) else { return nil }
    var packed: UInt64 = 0
    var count = 0
    for byte in bytes[Int(token.start)..<Int(token.end)] where byte >= 0x41 && byte <= 0x5A {
      packed = packed << 8 | UInt64(byte)
      count += 1
    }
    return (2...8).contains(count) ? packed : nil
  }

  /// The initials of a name, packed: of all its capitalised words, and without the designators at its end.
  private func initials(of range: Range<Int>) -> [UInt64] {
    var packed: UInt64 = 0
    var count = 0
    var keys: [UInt64] = []
    for index in range where tokens[index].kind == .word && tokens[index].isCapitalised {
      if grammar.traits(tokens[index].word).contains(.legalForm), count > 1 { keys.append(packed) }
      let byte = bytes[Int(tokens[index].start)]
      guard byte < 0x80 else { return keys }
      packed = packed << 8 | UInt64(byte)
      count += 1
    }
    if (2...8).contains(count) { keys.append(packed) }
    return keys
  }
}
