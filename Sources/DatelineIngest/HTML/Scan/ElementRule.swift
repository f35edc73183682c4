/// What the scan does with an element of a page.
enum ElementRule: UInt8 {
  /// The tags go on to the parser.
  case kept
  /// The tags go on, and the parser is not to hold the end tag against their depth: void elements, and those
  /// whose missing end tag is everyday HTML and that libxml2 closes by itself.
  case uncounted
  /// Tags and attributes go on, uncounted: `meta`, `link` and `html`.
  case attributed
  /// Tags and attributes go on: `time`.
  case dated
  /// The tags are dropped and the words stay: pictures.
  case transparent
  /// The tags go on only when the attributes tell something: `span`, letter forms.
  case optional
  /// The tags and all between them are dropped; `script` is looked into for JSON-LD.
  case dropped

  /// The rule for an element; unknown ones are kept.
  init(_ name: WordKey) { self = Self.rules[name] ?? .kept }

  private static let rules = WordTable(
    [
      (dropped, "script style svg noscript template iframe object math select button textarea rt rp"),
      (attributed, "meta link html"),
      (dated, "time"),
      (
        uncounted,
        "area base br col embed hr input param track p li dt dd tr td th thead tbody tfoot option head body"
      ),
      (transparent, "img source picture wbr bdi bdo"),
      (
        optional,
        "span b i em strong font u s strike small big sup sub mark abbr acronym cite q code kbd samp var tt ins del "
          + "dfn nobr"
      ),
    ].flatMap { (rule: ElementRule, names: String) in names.split(separator: " ").map { (String($0), rule) } }
  )
}
