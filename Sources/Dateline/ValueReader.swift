import Foundation

/// Reads single values that a person writes, with the grammar by which articles are read.
public struct ValueReader: Sendable {
  private let analyser: LanguageAnalyser

  /// Makes a reader.
  ///
  /// - Complexity: O(rules).
  public init(rules: RuleSet) {
    analyser = LanguageAnalyser(resources: rules.language)
  }

  /// The amount in a text, such as "EUR 600 million" or "about 11,000 people"; nil when there is none, or more than one.
  public func amount(_ text: String) -> Quantity? {
    let found = analyse(Self.spelt(text)).flatMap(\.quantities).filter { !$0.isConversion }
    return found.count == 1 ? found[0].quantity : nil
  }

  /// The text with the scales that the timeline shortens in full: "EUR 600 m".
  private static func spelt(_ text: String) -> String {
    let scales = ["m": "million", "bn": "billion", "tn": "trillion", "k": "thousand"]
    return text.split(separator: " ").map { scales[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// The time in a text: EDTF, or words that need no day of publication ("March 2024"); nil when there is none, or more
  /// than one.
  public func time(_ text: String) -> EDTF? {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if let edtf = try? EDTF(parsing: trimmed), !trimmed.isEmpty, edtf != .unresolved { return edtf }
    let resolver = TimeResolver(anchor: nil)
    let found = analyse("in " + trimmed).flatMap(\.times).filter(\.isDate)
    guard found.count == 1, !found[0].isRelative else { return nil }
    let value = resolver.value(of: found[0], words: trimmed, direction: nil)
    guard value.resolved else { return nil }
    return try? EDTF(parsing: value.edtf)
  }

  private func analyse(_ text: String) -> [AnalysedSentence] {
    // A person's note is never longer; what is pasted by mistake is not read to its end.
    analyser.analyse(Document(id: "value", sha256: "", text: String(text.prefix(400)))).sentences
  }
}
