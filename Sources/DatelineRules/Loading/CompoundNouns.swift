/// The hyphenated nouns of rules, which the language must know as words to find them: "sell-off".
///
/// A hyphenated word that no dictionary has comes apart in a text, and a noun group then ends before "off". So what rules
/// name as a noun becomes one.
struct CompoundNouns {
  /// The last words of noun triggers.
  private(set) var triggers: Set<String> = []
  /// The last words of the phrases in all lexicons.
  private(set) var listed: Set<String> = []

  /// Gathers the words of rule files.
  ///
  /// - Complexity: O(n) in the triggers and lexicons.
  init(_ scopes: [FileScope]) {
    for scope in scopes {
      guard let root = scope.root else { continue }
      for rule in root["frames"]?.plainElements ?? [] {
        Self.gather(rule["trigger"]?["noun"], into: &triggers)
      }
      guard let lexicons = root["lexicons"], lexicons.isMapping else { continue }
      for (_, _, list) in lexicons.pairs {
        if list.isMapping {
          for (_, _, phrases) in list.pairs { Self.gather(phrases, into: &listed) }
        } else {
          Self.gather(list, into: &listed)
        }
      }
    }
  }

  private static func gather(_ node: RuleNode?, into words: inout Set<String>) {
    for element in node?.plainElements ?? [] {
      guard let text = element.text, text.utf8.contains(UInt8(ascii: "-")), !text.hasPrefix("$"),
        let word = text.lowercased().split(separator: " ").last
      else { continue }
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isLetter) }) else { continue }
      words.insert(String(word))
    }
  }

  /// Lines for the table of forms: each noun that the table lacks, with its plural.
  ///
  /// Of what stands in lexicons only those are taken that end in a closed word behind an open one, as in "write-down":
  /// others come apart into words that find themselves ("third-quarter").
  ///
  /// - Parameters:
  ///   - table: the table of forms.
  ///   - isClosed: whether a form belongs to a closed class.
  /// - Returns: the lines in bytes.
  /// - Complexity: O(n) in the bytes of the table.
  func lines(missingIn table: [UInt8], isClosed: (String) -> Bool) -> [UInt8] {
    let wanted = triggers.union(
      listed.filter { word in
        let parts = word.split(separator: "-").map(String.init)
        return isClosed(parts[parts.count - 1]) && !isClosed(parts[0])
      }
    ).filter { !isClosed($0) }
    guard !wanted.isEmpty else { return [] }
    let known = Self.hyphenated(in: table)
    let lines = wanted.subtracting(known).sorted().map { "\($0)\tNN\n\($0)s\tNNS=\($0)\n" }
    return (table.last == Self.lineEnd ? [] : [Self.lineEnd]) + lines.joined().utf8
  }

  private static let lineEnd = UInt8(ascii: "\n")

  /// The hyphenated forms of a table.
  private static func hyphenated(in table: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var start = 0
    var isHyphenated = false
    var isForm = true
    for (place, byte) in table.enumerated() {
      switch byte {
      case UInt8(ascii: "-"): isHyphenated = true
      case UInt8(ascii: "\t"):
        if isForm, isHyphenated { found.insert(String(decoding: table[start..<place], as: UTF8.self)) }
        isForm = false
      case lineEnd:
        start = place + 1
        isForm = true
        isHyphenated = false
      default: break
      }
    }
    return found
  }
}
