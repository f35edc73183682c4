/// What an element's class, id, role and itemprop say that it is for.
struct ClassHints: OptionSet {
  let rawValue: UInt8

  /// Navigation, advertising, comments, bylines and whatever else stands beside an article.
  static let beside = ClassHints(rawValue: 1)
  /// The box around an article's paragraphs.
  static let articleBody = ClassHints(rawValue: 2)
  /// The introduction under a headline.
  static let standfirst = ClassHints(rawValue: 4)
  /// The box around an article or the main part of a page.
  static let mainPart = ClassHints(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads the words of a class or id list.
  ///
  /// Each name is split at hyphens, underscores and capitals. A name such as "has-sidebar" says what is beside
  /// the element, not what it is, and is passed over.
  init(names: String) {
    var result: ClassHints = []
    for name in names.utf8.split(whereSeparator: \.isASCIISpace) {
      let words = Self.words(of: name)
      guard let first = words.first, !Self.relations.contains(first) else { continue }
      if words.contains("hentry") { result.insert(.mainPart) }
      for (position, word) in words.enumerated() {
        if let hint = Self.words[word] { result.formUnion(hint) }
        guard position + 1 < words.count else { break }
        if let hint = Self.pairs[word + " " + words[position + 1]] { result.formUnion(hint) }
      }
    }
    self = result
  }

  private static func words(of name: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var afterSmall = false
    for byte in name {
      let isCapital = (0x41...0x5A).contains(byte)
      if byte == 0x2D || byte == 0x5F || byte == 0x3A || (isCapital && afterSmall) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if byte != 0x2D && byte != 0x5F && byte != 0x3A { word.append(byte.lowercasedASCII) }
      afterSmall = (0x61...0x7A).contains(byte)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static let words = table([
    (.articleBody, bodyWords), (.standfirst, standfirstWords), (.beside, besideWords),
  ])
  private static let pairs = table([(.articleBody, bodyPairs), (.beside, besidePairs)])

  private static func table(_ lists: [(ClassHints, Set<String>)]) -> [String: ClassHints] {
    var table: [String: ClassHints] = [:]
    for (hint, words) in lists {
      for word in words { table[word, default: []].formUnion(hint) }
    }
    return table
  }

  private static let relations: Set<String> = [
    "has", "with", "no", "without", "js", "is", "not", "hide", "show",
  ]
  private static let bodyWords: Set<String> = [
    "articlebody", "storybody", "storytext", "articletext", "postcontent", "articlecontent", "storycontent",
    "entrycontent", "bodytext", "articlecopy",
  ]
  private static let bodyPairs: Set<String> = [
    "article body", "article content", "article text", "article copy", "story body", "story content",
    "story text", "entry content", "post content", "post body", "body copy", "body text", "body content",
    "news body", "content body", "paywall article",
  ]
  private static let standfirstWords: Set<String> = [
    "standfirst", "lead", "lede", "dek", "deck", "subtitle", "subheadline", "intro", "strapline", "summary",
    "excerpt", "sapo", "chapo", "subheading", "introduction",
  ]
  private static let besideWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "aside",
    "related",
    "recommended", "recommendation", "recommendations", "recirc", "recirculation", "mostread", "popular",
    "trending", "promo", "promos", "promotion", "newsletter", "newsletters", "signup", "subscribe",
    "subscription", "comment", "comments", "disqus", "respond", "reply", "share", "sharing", "sharebar",
    "social", "cookie", "cookies", "consent", "gdpr", "advert", "adverts", "advertisement", "ads", "ad",
    "adslot", "sponsor", "sponsored", "widget", "byline", "author", "authors", "authorbox", "bio", "credit",
    "credits",
    "caption", "figcaption", "tags", "taglist", "timestamp", "pubdate", "postmeta", "meta", "toolbar",
    "hidden", "modal",
    "popup", "overlay", "cta", "upsell", "optin", "login", "signin", "search", "pagination", "pager",
    "copyright", "readmore", "teasers",
    "complementary", "contentinfo", "banner", "dialog", "carousel", "outbrain", "taboola",
  ]
  private static let besidePairs: Set<String> = [
    "read more", "more stories", "more news", "more articles", "more from", "more on", "also read",
    "see also",
    "most read", "most viewed", "top stories", "latest news", "latest stories", "sign up", "sr only",
    "visually hidden", "screen reader", "next article", "tag list", "post tags", "entry tags", "read next",
    "you might",
  ]
}
