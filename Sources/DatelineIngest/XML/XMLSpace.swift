/// The vocabularies that readers tell apart by namespace.
///
/// Feeds leave declarations out and write addresses with and without "www" or a slash, so an address is known by
/// a part of it and an undeclared prefix by its usual meaning.
enum XMLSpace: UInt8 {
  /// The format's own elements, with its namespace or without any.
  case own
  /// Dublin Core: `dc:creator`, `dc:date`.
  case dublinCore
  /// The content module of RSS: `content:encoded`.
  case content
  /// Atom, also inside other feeds.
  case atom
  /// Web page elements.
  case xhtml
  /// News sitemaps: `news:title`.
  case news
  /// `xml:lang` and its kin.
  case xml
  /// Pictures, podcasts and whatever else no reader asks for.
  case other

  /// The vocabulary of a namespace, or of a prefix that has none.
  init(address: String?, prefix: String?) {
    guard let address, !address.isEmpty else {
      self = prefix.flatMap { Self.prefixes[$0] } ?? (prefix == nil ? .own : .other)
      return
    }
    let lowered = address.lowercased()
    self = Self.marks.first { lowered.contains($0.mark) }?.space ?? .other
  }

  private static let prefixes: [String: XMLSpace] = [
    "dc": .dublinCore, "content": .content, "atom": .atom, "xhtml": .xhtml, "news": .news, "xml": .xml,
    "rss": .own, "nitf": .own,
  ]

  private static let marks: [(mark: String, space: XMLSpace)] = [
    ("purl.org/dc/", .dublinCore), ("purl.org/rss/1.0/modules/content", .content),
    ("w3.org/2005/atom", .atom), ("purl.org/atom/ns", .atom), ("w3.org/1999/xhtml", .xhtml),
    ("google.com/schemas/sitemap-news", .news), ("w3.org/xml/1998/namespace", .xml),
    ("purl.org/rss/1.0/modules", .other), ("purl.org/rss/1.0", .own), ("my.netscape.com/rdf", .own),
    ("backend.userland.com/rss", .own), ("channel.netscape.com/rdf", .own),
    ("22-rdf-syntax-ns", .own), ("sitemaps.org/schemas/sitemap/", .own),
    ("google.com/schemas/sitemap/", .own), ("iptc.org/std/nar/", .own), ("iptc.org/std/nitf", .own),
    ("iptc.org/std/newsml", .own), ("iptc.org/nitf", .own), ("iptc.org:nitf", .own),
    ("nitf.org", .own),
  ]
}
