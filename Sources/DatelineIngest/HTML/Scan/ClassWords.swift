/// The words of class names and ids that tell what an element is for.
///
/// Class names are written in English on pages of all languages.
enum ClassWords {
  /// Marks words that say what an element has or lacks, when a name begins with them.
  static let relation = ClassHints(rawValue: 1 << 15)
  /// The whole name "main".
  static let main = WordKey("main")

  /// What a word tells: of the element's place, and of the metadata that it holds.
  struct Meaning: Sendable {
    var hints: ClassHints = []
    var kind: EvidenceKind = []
  }

  /// What single words tell.
  static let words: WordTable<Meaning> = {
    var meanings: [WordKey: Meaning] = [:]
    for (word, hints) in merged([
      (relation, relations), (.mainPart, ["hentry"]), (.articleBody, bodyWords),
      (.standfirst, standfirstWords),
      (.beside, besideWords), (.doubtful, doubtfulWords), (.comments, commentWords), (.consent, consentWords),
    ]) {
      meanings[word, default: Meaning()].hints = hints
    }
    for (kind, words) in EvidenceWords.words {
      for word in words { meanings[WordKey(word), default: Meaning()].kind.formUnion(kind) }
    }
    return WordTable(Array(meanings).map { ($0.key, $0.value) })
  }()
  /// What two words in a row tell, under the key of ``pair(_:_:)``.
  static let pairs = WordTable(merged([(.articleBody, bodyPairs), (.beside, besidePairs)]))

  /// The key of two words in a row.
  static func pair(_ first: WordKey, _ second: WordKey) -> WordKey { first.followed(by: second) }

  private static func merged(_ lists: [(ClassHints, [String])]) -> [(WordKey, ClassHints)] {
    var table: [WordKey: ClassHints] = [:]
    for (hint, words) in lists {
      for word in words {
        let parts = word.split(separator: " ").map { WordKey($0) }
        let key = parts.dropFirst().reduce(parts[0]) { $0.followed(by: $1) }
        table[key, default: []].formUnion(hint)
      }
    }
    return Array(table).map { ($0.key, $0.value) }
  }

  private static let relations: [String] = [
    "has", "with", "no", "without", "js", "is", "not", "hide", "show", "after", "before",
  ]
  private static let bodyWords: [String] = [
    "articlebody", "storybody", "storytext", "articletext", "postcontent", "articlecontent", "storycontent",
    "entrycontent", "bodytext", "articlecopy",
  ]
  private static let bodyPairs: [String] = [
    "article body", "article content", "article text", "article copy", "story body", "story content",
    "story text", "entry content", "post content", "post body", "body copy", "body text", "body content",
    "news body", "content body", "paywall article",
  ]
  private static let standfirstWords: [String] = [
    "standfirst", "lead", "lede", "dek", "deck", "subtitle", "subheadline", "intro", "strapline", "summary",
    "excerpt", "sapo", "chapo", "subheading", "introduction",
  ]
  private static let besideWords: [String] = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "aside",
    "related",
    "recommended", "recommendation", "recommendations", "recirc", "recirculation", "mostread", "popular",
    "trending", "newsletter", "newsletters", "signup", "subscribe", "subscription", "byline", "author",
    "authors", "authorbox", "bio", "credit", "credits", "caption",
    "figcaption", "tags", "taglist", "timestamp", "pubdate", "postmeta", "overlay", "cta", "upsell", "optin",
    "login", "signin", "pagination", "pager", "copyright", "readmore", "teasers", "teaser", "complementary",
    "contentinfo", "dialog", "carousel", "outbrain", "taboola", "infobox", "factbox",
  ]
  private static let doubtfulWords: [String] = [
    "promo", "promos", "promotion", "share", "sharing", "sharebar", "social", "advert", "adverts",
    "advertisement", "ads", "ad", "adslot", "sponsor", "sponsored", "meta", "toolbar", "hidden",
    "modal", "popup", "search", "banner",
  ]
  private static let commentWords: [String] = [
    "comment", "comments", "disqus", "respond", "reply", "kommentare",
  ]
  private static let consentWords: [String] = ["cookie", "cookies", "consent", "gdpr", "cmp"]
  private static let besidePairs: [String] = [
    "read more", "more stories", "more news", "more articles", "more from", "more on", "also read",
    "see also", "most read", "most viewed", "top stories", "latest news", "latest stories", "sign up",
    "sr only", "visually hidden", "screen reader", "next article", "tag list", "post tags", "entry tags",
    "read next", "you might", "info box", "fact box",
  ]
}
