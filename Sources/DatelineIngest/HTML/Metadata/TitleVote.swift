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
  private let facts: PageFacts

  /// Counts what `facts` give, and the headline of the text when there is one.
  init(_ facts: PageFacts, headline: String?) {
    self.facts = facts
    func cut(_ title: String) -> String { facts.site.cut(title, known: []).title }
    let linked = (facts.article?.headline).map { Wording.collapsed(PageEntities.decoded($0)) }
    add(headline, "h1", 10)
    add(linked.map(cut), "json-ld", 8)
    // Without JSON-LD it is og:title that the newsroom's system fills from the headline.
    for (key, weight) in [("og:title", linked == nil ? 12 : 4), ("twitter:title", 2), ("parsely-title", 2)] {
      add(facts.contents(key).first.map { cut(Wording.collapsed($0)) }, key, weight)
    }
    if let mark = facts.evidence.marks.first(where: { $0.kind.contains(.headline) && !facts.isBeside($0.start) }) {
      add(facts.evidence.words(of: mark), "microdata", 2)
    }
    let known = candidates.map(\.key)
    add(facts.site.cut(PageEntities.decoded(facts.evidence.title), known: known).title, "title", 3)
  }

  private mutating func add(_ text: String?, _ source: String, _ weight: Int) {
    guard let text, !text.isEmpty, text.utf8.count <= 1000 else { return }
    let key = Wording.key(text)
    guard !key.isEmpty else { return }
    // A title that is the site's own says nothing about the article.
    let weight = facts.site.isSite(text) && key.utf8.count < 40 ? 0 : weight
    candidates.append(Candidate(text: text, key: key, source: source, weight: weight))
  }

  /// The titles in the order of trust, for telling the headline from other headings.
  var titles: [String] { candidates.filter { $0.weight > 0 }.map(\.text) }

  /// The title with the most votes and where it stands; nil when nothing names the article.
  var winner: (value: String, source: String)? {
    var best: (candidate: Candidate, weight: Int)?
    for candidate in candidates {
      let weight = candidates.reduce(0) { $1.key == candidate.key ? $0 + $1.weight : $0 }
      if best.map({ weight > $0.weight }) ?? true { best = (candidate, weight) }
    }
    return best.map { ($0.candidate.text, $0.candidate.source) }
  }
}
