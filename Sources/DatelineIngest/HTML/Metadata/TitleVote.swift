/// Chooses the headline among what the page's parts call the article.
///
/// Words that several parts agree on win. Alone the headline that readers see weighs most, then JSON-LD; titles
/// for sharing and the `title` element are often shortened or written for search engines.
struct TitleVote {
  private struct Candidate {
    let text: String
    let key: String
    let source: String
    let weight: Int
  }

  private var candidates: [Candidate] = []
  private let site: SiteNames
  private let title: String

  /// Counts what `facts` give beside the headline of the text.
  init(_ facts: PageFacts) {
    site = facts.site
    title = PageEntities.decoded(facts.evidence.title)
    let linked = (facts.article?.headline).map { Wording.collapsed(PageEntities.decoded($0)) }
    add(linked.map(cut), "json-ld", 8)
    // Without JSON-LD it is og:title that the newsroom's system fills from the headline.
    for (key, weight) in [("og:title", linked == nil ? 12 : 4), ("twitter:title", 2), ("parsely-title", 2)] {
      add(facts.contents(key).first.map { cut(Wording.collapsed($0)) }, key, weight)
    }
    let marks = facts.evidence.marks
    if let mark = marks.first(where: { $0.kind.contains(.headline) && !facts.isBeside($0.start) }) {
      add(facts.evidence.words(of: mark), "microdata", 2)
    }
  }

  private func cut(_ title: String) -> String { site.cut(title, known: []).title }

  private mutating func add(_ text: String?, _ source: String, _ weight: Int) {
    guard let text, !text.isEmpty, text.utf8.count <= 1000 else { return }
    let key = Wording.key(text)
    guard !key.isEmpty else { return }
    // A title that is the site's own says nothing about the article.
    let weight = site.isSite(text) && key.utf8.count < 40 ? 0 : weight
    candidates.append(Candidate(text: text, key: key, source: source, weight: weight))
  }

  /// The titles in the order of trust, for telling the headline from other headings.
  var titles: [String] { withTitle(headline: nil).filter { $0.weight > 0 }.map(\.text) }

  /// The title with the most votes and where it stands; nil when nothing names the article.
  ///
  /// `headline` is the one that readers see over the text; nil when it has none.
  func winner(headline: String?) -> (value: String, source: String)? {
    let candidates = withTitle(headline: headline)
    var best: (candidate: Candidate, weight: Int)?
    for candidate in candidates {
      let weight = candidates.reduce(0) { $1.key == candidate.key ? $0 + $1.weight : $0 }
      if best.map({ weight > $0.weight }) ?? true { best = (candidate, weight) }
    }
    return best.map { ($0.candidate.text, $0.candidate.source) }
  }

  /// The candidates with the headline in front and the `title` element, its site's name cut off, at the end.
  private func withTitle(headline: String?) -> [Candidate] {
    var vote = self
    vote.candidates = []
    vote.add(headline, "h1", 10)
    vote.candidates += candidates
    vote.add(site.cut(title, known: vote.candidates.map(\.key)).title, "title", 3)
    return vote.candidates
  }
}
