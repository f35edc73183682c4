import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct NearDuplicatesTests {
  /// Pairs of documents by what they should and do share.
  private struct Pairs {
    var right = 0
    var missed = 0
    var wrong = 0

    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
  }

  private func clusters(_ documents: [Document]) -> [DuplicateCluster] {
    var duplicates = NearDuplicates()
    for document in documents { duplicates.add(document) }
    return duplicates.clusters()
  }

  private func published(_ document: Document, _ time: String?, agency: String? = nil) throws -> Document {
    Document(
      id: document.id, sha256: document.sha256, published: try time.map { TimeValue(try EDTF(parsing: $0)) },
      agency: agency, text: document.text, zones: document.zones)
  }

  private var article: [String] { ArticleFamily.corpus().first?.paragraphs ?? [] }

  // MARK: Quality

  @Test("finds the copies that desks make, and them alone", arguments: ArticleFamily.Change.allCases)
  func quality(change: ArticleFamily.Change) {
    let corpus = ArticleFamily.corpus()
    #expect(corpus.count >= 18)
    var documents: [Document] = []
    for (index, article) in corpus.enumerated() {
      var family = ArticleFamily(seed: UInt64(index + 1))
      documents.append(ArticleFamily.document("\(index)", article.paragraphs))
      for copy in 1...4 { documents.append(family.copy(article.paragraphs, change, id: "\(index).\(copy)")) }
    }
    let pairs = Self.pairs(documents, clusters(documents))
    #expect(pairs.wrong == 0)
    #expect(pairs.recall == 1, "\(pairs)")
  }

  @Test("all kinds of copies of all articles at once give one cluster an article")
  func allTogether() {
    var documents: [Document] = []
    for (index, article) in ArticleFamily.corpus().enumerated() {
      var family = ArticleFamily(seed: UInt64(index + 1))
      documents.append(ArticleFamily.document("\(index)", article.paragraphs))
      for change in ArticleFamily.Change.allCases {
        documents.append(family.copy(article.paragraphs, change, id: "\(index).\(change)"))
      }
    }
    let pairs = Self.pairs(documents, clusters(documents))
    #expect(pairs.precision == 1)
    #expect(pairs.recall == 1, "\(pairs)")
  }

  @Test("different articles about one story are no copies")
  func sameStory() {
    let articles = ArticleFamily.corpus().enumerated().map {
      ArticleFamily.document("\($0)", $1.paragraphs)
    }
    #expect(clusters(articles).isEmpty)
  }

  @Test("what a publisher puts below every article makes no copies of them")
  func boilerplate() {
    var family = ArticleFamily(seed: 1)
    let articles = ArticleFamily.corpus().enumerated().map { index, article in
      family.copy(article.paragraphs, .boilerplate, id: "\(index)")
    }
    #expect(clusters(articles).isEmpty)
  }

  private static func pairs(_ documents: [Document], _ clusters: [DuplicateCluster]) -> Pairs {
    var clusterOf: [String: Int] = [:]
    for (number, cluster) in clusters.enumerated() {
      for member in cluster.members { clusterOf[member.id] = number }
    }
    var pairs = Pairs()
    for (index, document) in documents.enumerated() {
      for other in documents[..<index] {
        let isFamily = document.id.prefix { $0 != "." } == other.id.prefix { $0 != "." }
        let isFound = clusterOf[document.id] != nil && clusterOf[document.id] == clusterOf[other.id]
        if isFamily, isFound { pairs.right += 1 }
        if isFamily, !isFound { pairs.missed += 1 }
        if !isFamily, isFound { pairs.wrong += 1 }
      }
    }
    return pairs
  }

  // MARK: Clusters

  @Test("names the earliest, the fullest and the agency, and how each member lies to the fullest")
  func cluster() throws {
    var family = ArticleFamily(seed: 7)
    let brief = try published(
      family.copy(article, .firstFourParagraphs, id: "brief"), "2026-01-21T08:00:00Z", agency: "Iberwire")
    let full = try published(ArticleFamily.document("full", article), "2026-01-21")
    let same = try published(family.copy(article, .headline, id: "same"), nil)
    let local = try published(family.copy(article, .localParagraph, id: "local"), "2026-01-22")
    let found = clusters([same, full, local, brief])
    #expect(found.count == 1)
    let cluster = try #require(found.first)
    #expect(cluster.members.map(\.id) == ["brief", "full", "local", "same"])
    #expect(cluster.earliest == "brief")
    #expect(cluster.head == "local")
    #expect(cluster.agency == "Iberwire")
    #expect(cluster.members.map(\.relation) == [.near, .near, .exact, .near])
    let containments = cluster.members.map(\.containment)
    #expect(containments[0] > 0.9 && containments[2] == 1)
    #expect(cluster.originals == ["full": "brief", "local": "brief", "same": "brief"])
  }

  @Test("the same words are exact whatever their case, punctuation and white space")
  func exact() throws {
    let shouted = article.map { "\u{201C}" + $0.replacing(" ", with: "  ").uppercased() + "\u{201D}" }
    let found = clusters([ArticleFamily.document("a", article), ArticleFamily.document("b", shouted)])
    #expect(found.first?.members.map(\.relation) == [.exact, .exact])
  }

  @Test("a brief that was cut from a long article is contained, and only there")
  func contained() throws {
    let long = ArticleFamily.corpus().prefix(6).flatMap(\.paragraphs)
    let other = ArticleFamily.corpus().suffix(6).flatMap(\.paragraphs)
    let found = clusters([
      ArticleFamily.document("long", long), ArticleFamily.document("other", other),
      ArticleFamily.document("brief", Array(long.prefix(4))),
    ])
    #expect(found.count == 1)
    #expect(found.first?.head == "long")
    #expect(found.first?.members.map(\.relation) == [.contained, .exact])
    #expect((found.first?.members.first?.similarity ?? 1) < DuplicateRelation.leastSimilarity)
  }

  @Test("a brief stays with its article though a digest of the day holds it as well")
  func digest() {
    let corpus = ArticleFamily.corpus()
    let digest = corpus[2].paragraphs.prefix(4) + corpus.dropFirst(6).flatMap { $0.paragraphs.prefix(4) }
    let article = corpus[2].paragraphs + corpus[3].paragraphs
    let found = clusters([
      ArticleFamily.document("digest", Array(digest)), ArticleFamily.document("article", article),
      ArticleFamily.document("brief", Array(article.prefix(4))),
    ])
    #expect(found.map { $0.members.map(\.id).sorted() } == [["article", "brief"]])
  }

  @Test("a copy is a copy of the earliest that it is like")
  func originals() throws {
    let corpus = ArticleFamily.corpus()
    let digest = corpus.prefix(6).flatMap(\.paragraphs)
    let found = clusters([
      try published(ArticleFamily.document("digest", digest), "2026-01-23"),
      try published(ArticleFamily.document("first", Array(digest.prefix(8))), "2026-01-21"),
      try published(ArticleFamily.document("second", Array(digest.suffix(12))), "2026-01-22"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.originals == ["digest": "first", "second": "digest"])
  }

  @Test("any order of the documents gives the same clusters")
  func order() {
    var family = ArticleFamily(seed: 3)
    var documents: [Document] = []
    for (index, article) in ArticleFamily.corpus().enumerated() {
      for change in ArticleFamily.Change.allCases {
        documents.append(family.copy(article.paragraphs, change, id: "\(index)-\(change)"))
      }
    }
    let expected = clusters(documents)
    for _ in 0..<3 {
      documents.shuffle(using: &family)
      #expect(clusters(documents) == expected)
    }
  }

  @Test("documents without words, or with a few, are copies only when they are equal")
  func short() {
    let texts = ["", "…", "", "Sign in to read on.", "Sign in to read.", "SIGN IN, to read on!"]
    let documents = texts.enumerated().map { Document(id: "\($0)", sha256: "", text: $1) }
    #expect(clusters(documents).map { $0.members.map(\.id) } == [["3", "5"]])
  }

  @Test("the line of a cluster is JSON with sorted keys")
  func line() throws {
    let found = clusters([
      try published(ArticleFamily.document("a", article), "2026-01-21", agency: "Iberwire"),
      ArticleFamily.document("b", article),
    ])
    #expect(
      found.map { String(decoding: $0.jsonLine, as: UTF8.self) } == [
        #"{"agency":"Iberwire","earliest":"a","head":"a","members":["#
          + #"{"agency":"Iberwire","containment":1,"id":"a","published":"2026-01-21","relation":"exact","similarity":1},"#
          + #"{"containment":1,"id":"b","relation":"exact","similarity":1}]}"# + "\n"
      ])
  }
}
