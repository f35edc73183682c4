/// A line that names the media an article rests on: "reuters.com, n-tv.de" or "Source: Reuters".
enum SourceLine {
  /// The media that a line names.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - lowered: Its bytes in lower case.
  /// - Returns: The media in order; nil when the line is no source line.
  static func sources(in line: String, lowered: ArraySlice<UInt8>) -> [String]? {
    guard lowered.count <= 200 else { return nil }
    if let label = labels.match(lowered) {
      let names = parts(String(line.dropFirst(label)))
      // "Source: Reuters reported on Monday that …" is prose.
      let areNames = names.allSatisfy { $0.split(separator: " ").count <= 6 }
      return names.isEmpty || !areNames ? nil : names
    }
    guard mayBeginWithDomain(lowered), hasInnerStop(lowered), lowered.count(where: { $0 == 0x20 }) <= 12
    else { return nil }
    let names = parts(line).flatMap { $0.split(separator: " ").map(String.init) }
    guard !names.isEmpty, names.allSatisfy(isDomain) else { return nil }
    return names
  }

  /// Whether the first word has a full stop, or may be dropped with the words between names.
  private static func mayBeginWithDomain(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.prefix { $0 != 0x20 }
    return word.contains(UInt8(ascii: ".")) || !word.contains(where: \.isASCIILetter)
      || word.elementsEqual("and".utf8)
  }

  /// Whether a full stop stands right before a letter, as in every host name.
  private static func hasInnerStop(_ line: ArraySlice<UInt8>) -> Bool {
    var wasStop = false
    for byte in line {
      if wasStop, byte.isASCIILetter { return true }
      wasStop = byte == UInt8(ascii: ".")
    }
    return false
  }

  private static let labels = LineOpenings([
    "source:", "sources:", "source(s):", "source text:", "via:", "quelle:", "quellen:",
  ])

  private static func parts(_ text: String) -> [String] {
    var text = text
    text.removeAll { $0 == "(" || $0 == ")" }
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    return text.split { $0 == "," || $0 == ";" || $0 == "|" }.flatMap { part in
      part.split(separator: " ").split { $0 == "and" || $0 == "&" || $0 == "/" }.map {
        $0.joined(separator: " ")
      }
    }
  }

  /// Whether `word` has the form of a host name with a letter-only top domain, a path behind it allowed.
  static func isDomain(_ word: String) -> Bool {
    let host = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, (2...12).contains(top.utf8.count),
      top.utf8.allSatisfy(\.isASCIILetter), top.first?.isLowercase == true
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
        }
    }
  }
}
