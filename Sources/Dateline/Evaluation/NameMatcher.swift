import Foundation

/// Tells whether two names can mean the same, by their words.
///
/// Case, accents, punctuation, possessive endings and the words that companies put behind their names are left aside. Two
/// names match when the words of one are all among the words of the other. Another name of an entity must hold all the
/// words: "Calloway", which is also said of Calloway Industries, does not make it Calloway Flow.
struct NameMatcher {
  private static let ignored: Set<String> = [
    "the", "a", "an", "group", "groupe", "inc", "incorporated", "corp", "corporation", "co", "company", "plc",
    "ltd",
    "limited", "llc", "sa", "se", "ag", "asa", "as", "ab", "oy", "nv", "bv", "spa", "gmbh", "kg", "holding",
    "holdings",
  ]

  /// Whether any of `names`, an entity's name followed by its other names, can mean what `name` means.
  static func matches(_ name: String, anyOf names: [String]) -> Bool {
    let wanted = words(of: name)
    if let main = names.first.map(words), main.isSubset(of: wanted) { return true }
    return names.contains { wanted.isSubset(of: words(of: $0)) }
  }

  /// The words that tell a name apart; of a name made of ignored words alone, those.
  static func words(of name: String) -> Set<String> {
    let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    // "Halden's" and "Halden’s" are Halden.
    let bare = folded.replacing("’s", with: "").replacing("'s", with: "")
    let all = Set(bare.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let telling = all.subtracting(ignored)
    return telling.isEmpty ? all : telling
  }
}
