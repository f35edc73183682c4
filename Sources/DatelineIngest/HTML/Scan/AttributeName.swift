/// The attributes that the scan of a page reads.
enum AttributeName: CaseIterable {
  case `class`, id, role, itemprop, hidden, style, rel, href, datetime, property, name, content, lang, type,
    title
  case ariaHidden, httpEquiv

  /// The attribute of this name; nil when nobody reads it.
  init?(_ name: WordKey) {
    guard let known = Self.table[name] else { return nil }
    self = known
  }

  /// The name as markup writes it.
  var text: StaticString {
    switch self {
    case .class: "class"
    case .id: "id"
    case .role: "role"
    case .itemprop: "itemprop"
    case .hidden: "hidden"
    case .style: "style"
    case .rel: "rel"
    case .href: "href"
    case .datetime: "datetime"
    case .property: "property"
    case .name: "name"
    case .content: "content"
    case .lang: "lang"
    case .type: "type"
    case .title: "title"
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    }
  }

  private static let table = WordTable(allCases.map { ("\($0.text)", $0) })
}
