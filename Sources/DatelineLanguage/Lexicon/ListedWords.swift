/// Readings given by hand: those of closed classes and irregular words, and the costs of the readings of others.
public struct ListedWords: Sendable {
  /// A reading of a form: its class, its cost and its dictionary form.
  struct Listed: Sendable {
    let wordClass: WordClass
    /// In tenths of a bit; nil where the reading does not exist although the table of forms has it.
    let cost: UInt8?
    /// Nil for the form itself.
    let lemma: String?
    /// Whether the form has the reading although the table of forms lacks it.
    var isAdded = false
  }

  /// Forms with all their readings.
  private(set) var closed: [(form: String, readings: [Listed])] = []
  private var closedForms: Set<String> = []
  /// Forms of which the table tells the readings, and what is different for them.
  private(set) var changed: [(form: String, readings: [Listed])] = []
  /// The costs of all other readings, by class.
  private(set) var usual = [UInt8](repeating: 0, count: WordClass.allCases.count)

  /// Makes an empty list.
  public init() {}

  /// Adds a form with all its readings.
  ///
  /// - Parameters:
  ///   - form: the folded form.
  ///   - readings: each `CLASS`, `CLASS=lemma`, `CLASS:cost` or `CLASS=lemma:cost`, the cost in bits.
  /// - Returns: whether every reading could be read.
  public mutating func insertClosed(_ form: String, _ readings: [String]) -> Bool {
    let read = readings.compactMap(Self.reading)
    closed.append((form, read))
    closedForms.insert(form)
    return read.count == readings.count && !read.isEmpty
  }

  /// Whether all readings of a form are listed.
  public func isClosed(_ form: String) -> Bool { closedForms.contains(form) }

  /// Changes the costs of readings, removes or adds readings.
  ///
  /// - Parameters:
  ///   - forms: the folded forms; "*" stands for every form of the table.
  ///   - readings: each `CLASS:cost`, or `CLASS:x` for a reading that does not exist, or `+CLASS:cost` for one that the table lacks.
  /// - Returns: whether every reading could be read.
  public mutating func change(_ forms: [String], _ readings: [String]) -> Bool {
    let read = readings.compactMap(Self.reading)
    for form in forms {
      if form == "*" {
        for reading in read { usual[Int(reading.wordClass.rawValue)] = reading.cost ?? 0 }
      } else {
        changed.append((form, read))
      }
    }
    return read.count == readings.count && !read.isEmpty
  }

  /// Reads `CLASS=lemma:cost`, with or without "+".
  private static func reading(_ text: String) -> Listed? {
    if text.hasPrefix("+") {
      var added = reading(String(text.dropFirst()))
      added?.isAdded = true
      return added
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let head = parts.first, parts.count <= 2 else { return nil }
    let names = head.split(separator: "=")
    guard let name = names.first, names.count <= 2, let wordClass = WordClass(name: name) else { return nil }
    let lemma = names.count == 2 ? String(names[1]) : nil
    guard parts.count == 2 else { return Listed(wordClass: wordClass, cost: 0, lemma: lemma) }
    if parts[1] == "x" { return Listed(wordClass: wordClass, cost: nil, lemma: lemma) }
    guard let cost = Double(parts[1]), (0...25).contains(cost) else { return nil }
    return Listed(wordClass: wordClass, cost: UInt8(cost * 10), lemma: lemma)
  }
}
