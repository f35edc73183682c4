/// The words of the timeline for programs that show facts, claims and values themselves.
public enum Wording {
  /// What an event is in a few words, without its subject and time: "IPO cancelled (weak markets)".
  ///
  /// - Parameters:
  ///   - eventType: `family.transition`.
  ///   - slots: who, what, how much.
  ///   - polarity: whether it is affirmed.
  ///   - factuality: how real it is; a plan reads "IPO to be cancelled".
  ///   - name: gives the name of an entity by its id.
  /// - Returns: the words on one line.
  public static func phrase(
    eventType: String, slots: [String: SlotValue], polarity: Polarity = .positive,
    factuality: Factuality = .occurred, name: (String) -> String
  ) -> String {
    EventPhrase(eventType, slots, polarity: polarity, factuality: factuality, name: name).description
  }

  /// A value in words: "EUR 600 m"; entities by their names.
  public static func words(_ value: SlotValue, name: (String) -> String) -> String {
    SlotWords.words(value, name: name).onOneLine
  }

  /// A time in words: "summer 2025"; "undated" for nil.
  public static func words(_ time: TimeValue?) -> String { ShortDate(time).description }

  /// A text on one line without control characters, so that no escape sequence of an article reaches a terminal.
  public static func plain(_ text: String) -> String { text.onOneLine }

  /// A text cut to a number of characters, its end replaced by "…" where it does not fit.
  public static func cut(_ text: String, to width: Int) -> String { text.truncated(to: width) }
}
