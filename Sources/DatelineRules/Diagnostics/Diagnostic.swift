/// Something wrong in a rule file, with the place and a stable code.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The file, as a path from the rules folder.
  public let file: String
  /// The line, from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column in Unicode scalars, from 1; 0 when the whole line is meant.
  public let column: Int
  /// What is wrong, lower case, without a full stop.
  public let message: String
  /// A stable name for the kind of mistake: "unknown-event".
  public let code: String
  /// The line's text; nil when the whole file is meant.
  public let source: String?

  /// Makes a diagnostic.
  public init(file: String, line: Int, column: Int, message: String, code: String, source: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.code = code
    self.source = source
  }

  /// `path:line:column: error: message [code]`, then the line and a caret where both are known.
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if line > 0, column > 0 { text += ":\(column)" }
    text += ": error: \(message) [\(code)]"
    if let source, column > 0 {
      text += "\n  \(source)\n  \(String(repeating: " ", count: column - 1))^"
    }
    return text
  }
}

/// Why a rules folder could not be used.
public struct RulesError: Error, CustomStringConvertible {
  /// Every mistake found, in file order; never empty.
  public let diagnostics: [Diagnostic]

  /// Makes an error of at least one diagnostic.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// The diagnostics, one after another.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension [String] {
  /// The candidate closest to `word` by edit distance, when it is close enough to be what was meant.
  ///
  /// - Complexity: O(candidates × letters²).
  func closest(to word: String) -> String? {
    let limit = Swift.max(1, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in sorted() {
      let distance = editDistance([Character](word), [Character](candidate))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }
}

/// Levenshtein's distance (Levenshtein 1966), by rows.
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var previous = Array(0...second.count)
  for (row, left) in first.enumerated() {
    var current = [row + 1]
    for (column, right) in second.enumerated() {
      current.append(
        min(previous[column] + (left == right ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[second.count]
}
