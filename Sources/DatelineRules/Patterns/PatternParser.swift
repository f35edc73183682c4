/// Reads a pattern: `^ (the|a) lemma:plan of @ORGANISATION:subject ~4 [pos=V & text!=be] $UNIT{1,3}`.
///
/// The first mistake ends the reading and is named with its column in the file.
struct PatternParser {
  var scanner: PatternScanner
  private let node: RuleNode
  private let lexicons: LexiconTable

  /// How often a part may be repeated, and how many chunks a gap may skip.
  static let maximumRepetition = 20
  private static let maximumDepth = 32
  /// How many signs may stand behind one part.
  private static let maximumSuffixes = 8

  init(_ source: String, of node: RuleNode, lexicons: LexiconTable) {
    scanner = PatternScanner(source)
    self.node = node
    self.lexicons = lexicons
  }

  /// What the pattern means; an empty sequence when it is wrong.
  ///
  /// - Complexity: O(n) in the pattern as written.
  mutating func parse() -> RulePattern.Element {
    do throws(PatternProblem) {
      let root = try choice(depth: 0)
      if !scanner.isAtEnd { throw scanner.problem("nothing opens this '\(scanner.peek() ?? " ")'") }
      check(root)
      return root
    } catch {
      node.scope.reader.complain(
        at: node.location(ofScalar: error.offset), error.message, code: error.code,
        suggestion: error.suggestion)
      return .sequence([])
    }
  }

  private func check(_ root: RulePattern.Element) {
    let limit = PatternShape.maximumSize
    if PatternShape.size(of: root) > limit {
      node.complain(
        .patternTooLarge, "the pattern has more than \(limit) parts once its repetitions are written out")
    } else if !PatternShape.hasAnchor(root, lexicons: lexicons.lexicons) {
      node.complain(
        .noAnchor, "the pattern needs a word, a lemma or a small lexicon that is not optional")
    }
  }

  // MARK: Sequences and choices

  private mutating func choice(depth: Int) throws(PatternProblem) -> RulePattern.Element {
    guard depth <= Self.maximumDepth else {
      throw scanner.problem("more than \(Self.maximumDepth) open brackets", .patternTooLarge)
    }
    var options = [try sequence(depth: depth)]
    while scanner.take("|") { options.append(try sequence(depth: depth)) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence(depth: Int) throws(PatternProblem) -> RulePattern.Element {
    var parts: [RulePattern.Element] = []
    while let next = scanner.peekAfterSpace(), next != "|", next != ")" {
      if next == "^", !parts.isEmpty { throw scanner.problem("'^' can only stand at the beginning") }
      parts.append(try part(depth: depth))
      if parts.last == .sentenceEnd, let next = scanner.peekAfterSpace(), next != "|", next != ")" {
        throw scanner.problem("nothing can follow '$', the sentence's end")
      }
    }
    guard !parts.isEmpty else { throw scanner.problem("expected a word or another part") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part(depth: Int) throws(PatternProblem) -> RulePattern.Element {
    var element = try primary(depth: depth)
    var suffixes = 0
    while let next = scanner.peek() {
      suffixes += 1
      guard suffixes <= Self.maximumSuffixes else {
        throw scanner.problem("too many signs behind one part", .patternTooLarge)
      }
      switch next {
      case "?":
        scanner.advance()
        element = .repeated(element, min: 0, max: 1)
      case "{": element = try repeated(element)
      case ":":
        scanner.advance()
        guard let name = scanner.name() else {
          throw scanner.problem("expected the name of a role behind ':'")
        }
        element = .capture(name, element)
      case "*", "+":
        throw scanner.problem("'\(next)' has no upper bound; write {0,5} or the like", .unboundedGap)
      default: return element
      }
    }
    return element
  }

  private mutating func repeated(_ element: RulePattern.Element) throws(PatternProblem) -> RulePattern.Element
  {
    let start = scanner.position
    scanner.advance()
    let least = scanner.number()
    var most = least
    if scanner.take(",") {
      most = scanner.number()
      if most == nil {
        throw scanner.problem("a repetition needs an upper bound, such as {0,5}", .unboundedGap)
      }
    }
    guard scanner.take("}"), let most, most > 0, least ?? 0 <= most else {
      throw scanner.problem("expected a repetition such as {0,5}", at: start)
    }
    guard most <= Self.maximumRepetition else {
      throw scanner.problem(
        "a part can be repeated at most \(Self.maximumRepetition) times", .patternTooLarge, at: start)
    }
    return .repeated(element, min: least ?? 0, max: most)
  }

  // MARK: Parts

  private mutating func primary(depth: Int) throws(PatternProblem) -> RulePattern.Element {
    let start = scanner.position
    switch scanner.peek() {
    case "(":
      scanner.advance()
      return try closing(depth: depth, from: start)
    case "[":
      scanner.advance()
      return .token(try tests(from: start))
    case "@":
      scanner.advance()
      return try mention(from: start)
    case "$":
      scanner.advance()
      return try lexicon(from: start) ?? .sentenceEnd
    case "^":
      scanner.advance()
      return .sentenceStart
    case "~":
      scanner.advance()
      return .skip(try gap(from: start))
    case "!":
      scanner.advance()
      guard scanner.takeDirectly("(") else { throw scanner.problem("expected '(' behind '!'") }
      return .not(try closing(depth: depth, from: start))
    default: return try word(from: start)
    }
  }

  private mutating func closing(depth: Int, from start: Int) throws(PatternProblem) -> RulePattern.Element {
    let element = try choice(depth: depth + 1)
    guard scanner.take(")") else { throw scanner.problem("this '(' is never closed", at: start) }
    return element
  }

  private mutating func gap(from start: Int) throws(PatternProblem) -> Int {
    guard let count = scanner.number() else {
      throw scanner.problem(
        "a gap needs the number of chunks it may skip, such as ~6", .unboundedGap, at: start)
    }
    guard (1...Self.maximumRepetition).contains(count) else {
      throw scanner.problem(
        "a gap can skip from 1 to \(Self.maximumRepetition) chunks", .patternTooLarge, at: start)
    }
    return count
  }

  private mutating func word(from start: Int) throws(PatternProblem) -> RulePattern.Element {
    guard let word = scanner.word() else {
      throw scanner.problem("expected a word; write '\\' before a sign that is meant as it stands")
    }
    guard word == "lemma", scanner.takeDirectly(":") else { return .word(word.lowercased()) }
    guard let lemma = scanner.word() else { throw scanner.problem("expected a word behind 'lemma:'") }
    return .lemma(lemma.lowercased())
  }

  private mutating func lexicon(from start: Int) throws(PatternProblem) -> RulePattern.Element? {
    guard let name = scanner.name() else { return nil }
    return .lexicon(try number(ofLexicon: name, at: start))
  }

  func number(ofLexicon name: String, at offset: Int) throws(PatternProblem) -> Int {
    guard let definition = node.scope.lexicon(name), let number = definition.number else {
      throw scanner.problem(
        "unknown lexicon '\(name)'", .unknownLexicon, at: offset,
        suggestion: node.scope.lexiconNames.closest(to: name))
    }
    definition.isUsed = true
    return number
  }

  private mutating func mention(from start: Int) throws(PatternProblem) -> RulePattern.Element {
    var names: [String] = []
    repeat { names.append(scanner.name() ?? "") } while scanner.takeAlternative()
    if names.count == 1 {
      switch names[0] {
      case "MONEY", "PERCENT", "QUANTITY": return .quantity(names[0])
      case "DATE": return .time
      case "ROLE": return .heldRole
      default: break
      }
    }
    var classes: [Role.EntityClass] = []
    for name in names {
      guard let entity = Role.EntityClass(rawValue: name) else {
        let known =
          Role.EntityClass.allCases.map(\.rawValue) + ["MONEY", "PERCENT", "QUANTITY", "DATE", "ROLE"]
        let close = known.closest(to: name)
        let list = close == nil ? " (known: \(known.joined(separator: ", ")))" : ""
        throw scanner.problem(
          "unknown class '\(name)'\(list)", .unknownAttribute, at: start, suggestion: close)
      }
      classes.append(entity)
    }
    return .entity(classes)
  }
}
