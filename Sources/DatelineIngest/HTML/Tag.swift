/// The elements that the choice of a page's main text tells apart.
enum Tag: UInt8 {
  case html, head, body, title, meta, link
  case article, main, section, div, header, footer, nav, aside, form, figure, figcaption, dialog
  case h1, h2, h3, h4, h5, h6
  case p, li, ul, ol, dl, dt, dd, blockquote, pre, table, tr, td, th, address, details, summary
  case a, br, time, button, select, textarea, label, picture, video, audio, canvas
  /// Any other element, taken as inline.
  case other

  /// The tag of a lower-case element name.
  init(_ name: String) { self = Self.names[name] ?? .other }

  private static let names: [String: Tag] = [
    "html": .html, "head": .head, "body": .body, "title": .title, "meta": .meta, "link": .link,
    "article": .article, "main": .main, "section": .section, "div": .div, "center": .div, "header": .header,
    "hgroup": .div, "footer": .footer, "nav": .nav, "aside": .aside, "form": .form, "figure": .figure,
    "figcaption": .figcaption, "dialog": .dialog, "menu": .nav, "h1": .h1, "h2": .h2, "h3": .h3, "h4": .h4,
    "h5": .h5, "h6": .h6, "p": .p, "li": .li, "ul": .ul, "ol": .ol, "dl": .dl, "dt": .dt, "dd": .dd,
    "blockquote": .blockquote, "pre": .pre, "table": .table, "tbody": .table, "thead": .table,
    "tfoot": .table,
    "caption": .figcaption, "tr": .tr, "td": .td, "th": .th, "address": .address, "details": .details,
    "summary": .summary, "hr": .div, "fieldset": .form, "a": .a, "br": .br, "time": .time, "button": .button,
    "select": .select, "textarea": .textarea, "label": .label, "picture": .picture, "video": .video,
    "audio": .audio, "canvas": .canvas,
  ]

  /// Whether the element begins a block of text of its own.
  var isBlock: Bool { rawValue >= Tag.article.rawValue && rawValue <= Tag.summary.rawValue || self == .body }
  /// Whether the element is a heading, of whatever level.
  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }
  /// Whether the element's words are never an article's.
  var holdsNoText: Bool {
    switch self {
    case .head, .button, .select, .textarea, .label, .picture, .video, .audio, .canvas: true
    default: false
    }
  }
  /// Whether the element stands beside the article by its very meaning.
  var isBeside: Bool {
    switch self {
    case .nav, .aside, .footer, .form, .figure, .figcaption, .dialog, .address: true
    default: false
    }
  }
}
