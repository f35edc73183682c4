import DatelineModel
import Foundation

/// The words by which names and wordings are compared.
enum NameWords {
  /// Words that companies put before and behind their names.
  static let generic: Set<String> = [
    "group", "groupe", "gruppe", "grupo", "gruppo", "holding", "holdings", "company", "corporation", "corp",
    "co", "inc", "incorporated", "plc", "ltd", "limited", "sa", "sas", "se", "ag", "kg", "gmbh", "nv", "bv",
    "spa", "srl", "ab", "as", "asa", "oy", "oyj", "llc", "lp", "llp", "pte", "kk", "the",
  ]

  /// Words that make no name by themselves, so that "International Inc" and "International plc" stay two.
  private static let common: Set<String> = [
    "american", "bank", "capital", "development", "energy", "enterprises", "entertainment", "european",
    "financial", "first", "general", "global", "industrial", "industries", "insurance", "international",
    "investment", "investments", "national", "partners", "petroleum", "products", "resources", "services",
    "systems", "technologies", "technology", "trust", "united",
  ]

  /// Legal forms of countries that share none: a company has one of them.
  private static let forms: [String: String] = [
    "plc": "plc", "inc": "us", "incorporated": "us", "corp": "us", "corporation": "us", "llc": "us",
    "ag": "de",
    "gmbh": "de", "kg": "de", "sa": "fr", "sas": "fr", "nv": "nl", "bv": "nl", "spa": "it", "srl": "it",
    "ab": "se",
    "as": "no", "asa": "no", "oy": "fi", "oyj": "fi", "kk": "jp",
  ]

  /// The country's legal form in a name; nil when it has none or one that several countries know.
  static func form(_ text: String) -> String? { words(text).lazy.compactMap { forms[$0] }.first }

  /// Whether the name is in short form: without anything that companies put behind their names.
  static func isBare(_ text: String) -> Bool { words(text).allSatisfy { !generic.contains($0) } }

  /// Words of a part of a company that is described by the company's name.
  static let parts: Set<String> = [
    "arm", "assets", "branch", "brand", "business", "businesses", "department", "division", "operation",
    "operations", "subsidiary", "unit", "units",
  ]

  /// Words that carry no meaning of their own in a wording.
  private static let empty: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "and", "or", "from", "its", "their",
    "his",
    "her", "own", "new", "that", "this", "it", "as", "into", "was", "were", "is", "are", "be", "been", "had",
    "has",
    "have", "s",
  ]

  /// The words of `text` in lower case without accents and possessive endings, in order.
  ///
  /// - Complexity: O(n) in the text.
  static func words(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x27 }) { return plainWords(text) }
    let folded = text.folding(options: [.diacriticInsensitive], locale: nil).replacing("’", with: "'")
    return folded.lowercased().replacing("'s ", with: " ").split { !$0.isLetter && !$0.isNumber }.map(
      String.init)
  }

  /// The words of a text of plain letters and marks; most names are, and this takes a tenth of the time.
  private static func plainWords(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words of a name without generic ones, unless nothing else is left.
  static func name(_ text: String) -> [String] {
    let all = words(text)
    let telling = all.filter { !generic.contains($0) }
    return telling.allSatisfy(common.contains) ? all : telling
  }

  /// The distinct words of a wording that carry meaning, sorted, plural endings cut.
  static func telling(_ text: String) -> [String] {
    let all = words(text)
    let kept = all.filter { !empty.contains($0) }
    return Set((kept.isEmpty ? all : kept).map(singular)).sorted()
  }

  /// The telling words of what a plan, report or statement is about, without the words that all of them share.
  static func topic(_ text: String) -> [String] { telling(text).filter { !formal.contains($0) } }

  private static let formal: Set<String> = [
    "plan", "story", "report", "statement", "announcement", "new", "scheme", "programme", "program", "matter",
  ]

  private static func singular(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.last == UInt8(ascii: "s"), word.count > 4, bytes.dropLast().last != UInt8(ascii: "s") else {
      return word
    }
    return String(word.dropLast())
  }

  /// The share of words that both have among those that either has, 0…1 (Jaccard 1912).
  static func similarity(_ first: [String], _ second: [String]) -> Double {
    let left = Set(first)
    let right = Set(second)
    let either = left.union(right).count
    return either == 0 ? 0 : Double(left.intersection(right).count) / Double(either)
  }
}
