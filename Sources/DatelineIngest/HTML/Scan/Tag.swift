/// The elements that the choice of a page's main text tells apart.
enum Tag: UInt8 {
  case html, head, body, title, meta, link
  case article, main, section, div, header, footer, nav, aside, form, figure, figcaption, dialog
  case h1, h2, h3, h4, h5, h6
  case p, li, ul, ol, dl, dt, dd, blockquote, pre, table, tr, td, th, address, details, summary
  case a, br, time, label, video, audio, canvas
  /// Any other element, taken as inline.
  case other

  /// The tag of an element name.
  init(_ name: WordKey) { self = Self.names[name] ?? .other }

  private static let names: WordTable<Tag> = WordTable(
    [
      (html, "html"), (head, "head"), (body, "body"), (title, "title"), (meta, "meta"), (link, "link"),
      (article, "article"), (main, "main"), (section, "section"), (div, "div center hgroup hr"),
      (header, "header"), (footer, "footer"), (nav, "nav menu"), (aside, "aside"), (form, "form fieldset"),
      (figure, "figure"), (figcaption, "figcaption caption"), (dialog, "dialog"), (h1, "h1"), (h2, "h2"),
      (h3, "h3"), (h4, "h4"), (h5, "h5"), (h6, "h6"), (p, "p"), (li, "li"), (ul, "ul"), (ol, "ol"),
      (dl, "dl"),
      (dt, "dt"), (dd, "dd"), (blockquote, "blockquote"), (pre, "pre"), (table, "table tbody thead tfoot"),
      (tr, "tr"), (td, "td"), (th, "th"), (address, "address"), (details, "details"), (summary, "summary"),
      (a, "a"), (br, "br"), (time, "time"), (label, "label"), (video, "video"), (audio, "audio"),
      (canvas, "canvas"),
    ].flatMap { (tag: Tag, names: String) in names.split(separator: " ").map { (String($0), tag) } })

  /// Whether the element begins a block of text of its own.
  var isBlock: Bool { rawValue >= Tag.article.rawValue && rawValue <= Tag.summary.rawValue || self == .body }
  /// Whether the element is a heading, of whatever level.
  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }
  /// Whether the element's words are never an article's.
  var holdsNoText: Bool {
    switch self {
    case .head, .label, .video, .audio, .canvas: true
    default: false
    }
  }
  /// Whether the element stands beside an article by its very meaning.
  var isBeside: Bool {
    switch self {
    case .nav, .aside, .footer, .form, .dialog, .address: true
    default: false
    }
  }
}
