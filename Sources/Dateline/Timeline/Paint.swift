/// Colours text for a terminal, or leaves it as it is.
struct Paint {
  /// The looks that the timeline uses, as ANSI "select graphic rendition" numbers.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  /// Whether anything is coloured.
  let isOn: Bool

  /// `text` in a style; text without a visible character stays as it is.
  func callAsFunction(_ text: String, _ style: Style?) -> String {
    guard isOn, let style, text.contains(where: { !$0.isWhitespace }) else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
