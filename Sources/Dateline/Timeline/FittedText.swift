extension String {
  /// The text cut to `width` characters, its end replaced by "…" where it does not fit.
  func truncated(to width: Int) -> String {
    guard count > width else { return self }
    guard width > 0 else { return "" }
    var kept = prefix(width - 1)
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text cut or filled up with spaces to exactly `width` characters.
  func fitted(to width: Int) -> String {
    let text = truncated(to: width)
    return text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The text on one line, with control characters and runs of white space as single spaces.
  ///
  /// Text from articles goes to a terminal, so no escape sequence may pass.
  var onOneLine: String {
    split { character in
      character.isWhitespace
        || character.unicodeScalars.contains {
          $0.properties.generalCategory == .control || ("\u{202A}"..."\u{202E}").contains($0)
            || ("\u{2066}"..."\u{2069}").contains($0)
        }
    }.joined(separator: " ")
  }
}
