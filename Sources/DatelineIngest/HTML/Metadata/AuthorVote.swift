/// Chooses the authors among the lists that the page's parts give.
///
/// The first list with a person in it wins; when no list has one, the first with an institution.
struct AuthorVote {
  private struct List {
    let names: [String]
    let source: String
    let hasPerson: Bool
  }

  private var lists: [List] = []
  private let facts: PageFacts
  private let names: PersonNames

  private static let bylineLimit = 200
  private static let nameLimit = 200
  private static let nearLimit = 6000

  /// Counts what `facts` give; `place` is where the headline stands in the page's text, nil when unknown.
  init(_ facts: PageFacts, headlinePlace place: Range<Int>?) {
    self.facts = facts
    names = PersonNames(site: facts.site, language: facts.language)
    let linked = facts.linked
    addLinked(linked.makers(facts.article?.members[.author]))
    addMetas()
    addMarks(place)
    addLinked(linked.makers(facts.article?.members[.creator]))
    addLinked(linked.makers(linked.page?.members[.author]))
  }

  /// The authors and where they stand; nil when nobody is named.
  var winner: (value: [String], source: String)? {
    let best = lists.first(where: \.hasPerson) ?? lists.first
    return best.map { ($0.names, $0.source) }
  }

  /// All names that any list has, for finding the agency.
  var all: [String] { lists.flatMap(\.names) }

  // MARK: Lists

  private mutating func add(_ found: [String], _ source: String, isPerson: Bool? = nil) {
    var keys: Set<String> = []
    let unique = found.prefix(Self.nameLimit).filter { keys.insert(Wording.key($0)).inserted }
    guard !unique.isEmpty else { return }
    lists.append(
      List(names: unique, source: source, hasPerson: isPerson ?? unique.contains(where: names.isPerson)))
  }

  private mutating func addLinked(_ makers: [LinkedMaker]) {
    let found = makers.prefix(Self.nameLimit).flatMap { names.names(in: $0.name) }
    let hasPerson = makers.contains {
      $0.isOrganisation == false && !names.isInstitution($0.name) && $0.name.contains(" ")
    }
    add(found, "json-ld", isPerson: hasPerson ? true : nil)
  }

  private mutating func addMetas() {
    for key in MetaKeys.author {
      let contents = facts.contents(key)
      if !contents.isEmpty { add(contents.flatMap { names.names(in: $0) }, "meta:" + key) }
    }
  }

  /// Elements with `itemprop`, `rel` or class of an author, those near the headline first.
  private mutating func addMarks(_ place: Range<Int>?) {
    for mark in facts.evidence.marks where mark.kind.contains(.author) {
      guard mark.end > mark.start, mark.end - mark.start <= Self.bylineLimit, isNear(mark, place),
        !facts.isBeside(mark.start)
      else { continue }
      let found = names.names(in: facts.evidence.lines(of: mark)).filter {
        names.isFullName($0) || NewsAgency.isAgency(key: Wording.key($0))
      }
      add(found, "byline")
      // The byline at the headline is the first; what follows are authors of other stories or boxes about them.
      if found.contains(where: names.isFullName) { break }
    }
  }

  private func isNear(_ mark: PageEvidence.Mark, _ place: Range<Int>?) -> Bool {
    guard let place else { return true }
    return mark.start >= place.lowerBound - 1500 && mark.start <= place.upperBound + Self.nearLimit
  }
}
