/// Reads the lines of a tagging grammar; their form is described at the head of `rules/en/grammar/tagging.txt`.
public struct TaggingGrammarParser {
  /// The grammar read so far.
  public private(set) var grammar = TaggingGrammar()
  private var groups: [Substring: WordClasses] = [:]

  /// Makes a parser of an empty grammar.
  public init() {}

  /// Reads one line; blank lines and those that begin with "#" say nothing.
  ///
  /// - Parameter line: a line without its line break.
  /// - Returns: what is wrong with it, lower case and without a full stop; nil when it was understood.
  public mutating func read(_ line: String) -> String? {
    let fields = line.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map { Substring($0) }
    guard let keyword = fields.first, !keyword.hasPrefix("#") else { return nil }
    let rest = fields.dropFirst()
    guard let subject = rest.first else { return "expected more behind '\(keyword)'" }
    let values = rest.dropFirst()
    switch keyword {
    case "group": return readGroup(subject, values)
    case "follow": return readFollow(subject, values)
    case "cost": return readCharge(subject, values)
    case "words":
      grammar.lists.append((String(subject), values.map(String.init)))
      return nil
    case "prefix":
      grammar.prefixes += rest.map { Array($0.utf8) }
      return nil
    case "ending": return readEnding(subject, values, \.endings)
    case "number": return readEnding(subject, values, \.numberEndings)
    case "capital":
      switch readings(rest) {
      case .success(let readings): grammar.innerCapital = readings
      case .failure(let problem): return problem.message
      }
      return nil
    case "stem": return readStem(subject, values)
    case "rule": return readRule(subject, values)
    default: return "unknown keyword '\(keyword)'"
    }
  }

  private mutating func readGroup(_ name: Substring, _ values: ArraySlice<Substring>) -> String? {
    var group = WordClasses()
    for value in values {
      guard let classes = classes(value) else { return Self.unknown(value) }
      group.formUnion(classes)
    }
    groups[name] = group
    return nil
  }

  private mutating func readFollow(_ before: Substring, _ values: ArraySlice<Substring>) -> String? {
    guard let rows = classes(before) else { return Self.unknown(before) }
    for value in values {
      let parts = value.split(separator: ":")
      guard parts.count == 2, let columns = classes(parts[0]), let cost = Self.cost(parts[1]) else {
        return "expected CLASS:cost instead of '\(value)'"
      }
      for row in WordClass.allCases where rows.has(row) {
        for column in WordClass.allCases where columns.has(column) {
          grammar.follow[Int(row.rawValue) * TaggingGrammar.width + Int(column.rawValue)] = cost
        }
      }
    }
    return nil
  }

  private mutating func readCharge(_ name: Substring, _ values: ArraySlice<Substring>) -> String? {
    guard let charge = TaggingGrammar.Charge(rawValue: String(name)) else { return "unknown cost '\(name)'" }
    guard let value = values.first, let cost = Self.cost(value) else { return "expected a number" }
    grammar.charges[charge] = cost
    return nil
  }

  private mutating func readEnding(
    _ ending: Substring, _ values: ArraySlice<Substring>,
    _ target: WritableKeyPath<TaggingGrammar, [TaggingGrammar.Ending]>
  ) -> String? {
    switch readings(values) {
    case .success(let readings):
      let bytes = Array(ending.utf8.drop { $0 == 0x2D || $0 == 0x2A })
      grammar[keyPath: target].append(TaggingGrammar.Ending(bytes: bytes, readings: readings))
      return nil
    case .failure(let problem): return problem.message
    }
  }

  /// What is wrong with a line.
  private struct Problem: Error {
    let message: String
  }

  /// Reads `CLASS:cost …`.
  private func readings(
    _ values: ArraySlice<Substring>
  ) -> Result<[(wordClass: WordClass, cost: Int32)], Problem> {
    var readings: [(wordClass: WordClass, cost: Int32)] = []
    for value in values {
      let parts = value.split(separator: ":")
      guard let name = parts.first, let wordClass = WordClass(name: name) else {
        return .failure(Problem(message: Self.unknown(value)))
      }
      guard let cost = parts.count == 2 ? Self.cost(parts[1]) : 0 else {
        return .failure(Problem(message: "expected a number"))
      }
      readings.append((wordClass, cost))
    }
    return .success(readings)
  }

  private mutating func readStem(_ name: Substring, _ values: ArraySlice<Substring>) -> String? {
    guard let wordClass = WordClass(name: name) else { return Self.unknown(name) }
    for value in values {
      let parts = value.split(separator: ">", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return "expected ending>ending instead of '\(value)'" }
      grammar.stems[wordClass, default: []].append(
        TaggingGrammar.Stem(ending: Array(parts[0].utf8), replacement: Array(parts[1].utf8)))
    }
    return nil
  }

  private mutating func readRule(_ target: Substring, _ values: ArraySlice<Substring>) -> String? {
    guard let targets = classes(target) else { return Self.unknown(target) }
    guard let first = values.first, let cost = Self.cost(first) else { return "expected a number" }
    var conditions: [ContextRule.Condition] = []
    for value in values.dropFirst() {
      guard let condition = condition(value) else { return "cannot read condition '\(value)'" }
      conditions.append(condition)
    }
    grammar.rules.append(ContextRule(targets: targets, cost: cost, conditions: conditions))
    return nil
  }

  /// Reads `-1:CLASSES`, `+1!CLASSES`, `0=list`, `-1/list`, `<CLASSES~SKIPPED`, `>CLASSES~SKIPPED`, `-9..-3:CLASSES>CLASSES`.
  private func condition(_ text: Substring) -> ContextRule.Condition? {
    guard let mark = text.first else { return nil }
    if mark == "<" || mark == ">" {
      let parts = text.dropFirst().split(separator: "~")
      guard parts.count == 2, let classes = classes(parts[0]), let skipped = self.classes(parts[1]) else {
        return nil
      }
      return ContextRule.Condition(
        place: mark == "<" ? .before(skipping: skipped) : .behind(skipping: skipped), classes: classes,
        list: nil,
        isNegated: false)
    }
    if text.contains("..") { return pairCondition(text) }
    guard let sign = text.firstIndex(where: { ":!=/".contains($0) }), let offset = Int(text[..<sign]) else {
      return nil
    }
    let value = text[text.index(after: sign)...]
    let isNegated = text[sign] == "!" || text[sign] == "/"
    if text[sign] == ":" || text[sign] == "!" {
      return classes(value).map {
        ContextRule.Condition(place: .offset(offset), classes: $0, list: nil, isNegated: isNegated)
      }
    }
    return grammar.list(String(value)).map {
      ContextRule.Condition(place: .offset(offset), classes: [], list: $0, isNegated: isNegated)
    }
  }

  /// Reads `-9..-3:CLASSES>CLASSES`.
  private func pairCondition(_ text: Substring) -> ContextRule.Condition? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, case let pair = parts[1].split(separator: ">"), pair.count == 2,
      case let ends = parts[0].split(separator: ".").compactMap({ Int($0) }), ends.count == 2,
      ends[0] <= ends[1], let first = classes(pair[0]), let second = classes(pair[1])
    else { return nil }
    return ContextRule.Condition(
      place: .within(ends[0]...ends[1], directlyBehind: first), classes: second, list: nil, isNegated: false)
  }

  /// The classes of a list of classes and groups, "NN,NNS"; "*" is every class.
  private func classes(_ names: Substring) -> WordClasses? {
    var classes = WordClasses()
    for name in names.split(separator: ",") {
      if name == "*" {
        WordClass.allCases.forEach { classes.insert(WordClasses($0)) }
      } else if let group = groups[name] {
        classes.formUnion(group)
      } else if let wordClass = WordClass(name: name) {
        classes.insert(WordClasses(wordClass))
      } else {
        return nil
      }
    }
    return classes.isEmpty ? nil : classes
  }

  private static func cost(_ text: Substring) -> Int32? {
    guard let bits = Double(text), abs(bits) < 100 else { return nil }
    return Int32((bits * 10).rounded())
  }

  private static func unknown(_ name: Substring) -> String { "unknown word class in '\(name)'" }
}
