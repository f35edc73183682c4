import Algorithms

/// What the votes share: the page's own evidence in the forms in which they ask for it.
struct PageFacts {
  let evidence: PageEvidence
  let linked: LinkedData
  /// The object of the JSON-LD that is the page's article.
  let article: LinkedNode?
  /// The addresses of the page: the one known from outside, then those that it names itself.
  let addresses: [String]
  let site: SiteNames
  /// The BCP 47 tag of the language and where it stands; nil when the page states none.
  let languageTag: (value: String, source: String)?
  /// The two letters of the language; empty when unknown.
  let language: String
  let reading: DateReading
  let besideRanges: [Range<Int>]
  /// Where a heading with the words of the page's titles stands; nil when there is none.
  let place: Range<Int>?
  private let metas: [String: [String]]

  /// Gathers what is known before the headline is.
  ///
  /// - Parameters:
  ///   - evidence: What the walk collected.
  ///   - linked: The JSON-LD.
  ///   - address: The address from outside; nil when unknown.
  init(_ evidence: PageEvidence, _ linked: LinkedData, address: String?) {
    self.evidence = evidence
    self.linked = linked
    var metas: [String: [String]] = [:]
    for meta in evidence.metas where meta.offset == 0 { metas[meta.key, default: []].append(meta.content) }
    let headTitles = ["og:title", "twitter:title"].compactMap { metas[$0]?.first } + [evidence.title]
    place = evidence.place(of: headTitles + linked.articles.prefix(3).compactMap(\.headline))
    let besideRanges = evidence.besideRanges(headline: place)
    self.besideRanges = besideRanges
    for meta in evidence.metas where meta.offset > 0 && !Self.isBeside(meta.offset, besideRanges) {
      metas[meta.key, default: []].append(meta.content)
    }
    self.metas = metas
    let own = [address, evidence.canonicalAddress, metas["og:url"]?.first].compactMap(\.self)
    let article = linked.article(at: own, titles: headTitles)
    self.article = article
    addresses = own.filter(PageAddress.isAbsolute)
    site = SiteNames(
      stated: [metas["og:site_name"]?.first, metas["application-name"]?.first].compactMap(\.self)
        + linked.makers(article?.members[.publisher]).map(\.name),
      addresses: addresses)
    languageTag = LanguageVote.tag(evidence, metas, article)
    let tag = languageTag?.value ?? ""
    language = String(tag.prefix { $0 != "-" })
    reading = DateReading(
      language: language,
      order: NumberOrderChoice.order(tag: tag, host: addresses.first.map(PageAddress.host) ?? ""))
  }

  /// The contents of the first of `keys` that the head has, with that key.
  func first(_ keys: [String]) -> (key: String, contents: [String])? {
    for key in keys {
      if let contents = metas[key] { return (key, contents) }
    }
    return nil
  }

  /// The contents of one key; empty when the head has none.
  func contents(_ key: String) -> [String] { metas[key] ?? [] }

  /// Whether the byte at `offset` of the page's text is beside the article.
  ///
  /// - Complexity: O(log n) in the ranges.
  func isBeside(_ offset: Int) -> Bool { Self.isBeside(offset, besideRanges) }

  private static func isBeside(_ offset: Int, _ ranges: [Range<Int>]) -> Bool {
    let first = ranges.partitioningIndex { $0.upperBound > offset }
    return first < ranges.count && ranges[first].contains(offset)
  }
}
