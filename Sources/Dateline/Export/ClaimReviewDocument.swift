/// Facts as schema.org ClaimReview in JSON-LD, for search engines and fact-check databases.
///
/// Only facts that a person has accepted, edited or rejected are reviews; what the machine alone says is none and is left
/// out.
public struct ClaimReviewDocument: Encodable, Sendable {
  private let graph: [Review]

  /// Makes the document of a fact set's reviewed facts.
  ///
  /// - Complexity: O(n) in the facts and claims.
  public init(_ set: FactSet, _ filter: FactFilter = FactFilter()) {
    let claims = Dictionary(set.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let documents = Dictionary(set.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = set.entityNames
    let decisions = Dictionary(set.decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    graph = set.facts.filter { Self.rating($0) != nil && filter.accepts($0) }.compactMap { fact in
      guard let rating = Self.rating(fact) else { return nil }
      let appearances = fact.claims.filter { $0.relation != .context }.compactMap { claims[$0.claim] }
      let decision = fact.decisions.last.flatMap { decisions[$0] }
      let subject = names[fact.subject] ?? fact.subject
      return Review(
        id: fact.id, datePublished: decision.map { String($0.at.prefix(10)) },
        author: Named(type: "Person", name: decision?.by ?? "reviewer"),
        claimReviewed: "\(subject): \(EventPhrase(fact) { names[$0] ?? $0 }), \(ShortDate(fact.time))",
        itemReviewed: Item(
          appearance: appearances.map { claim in
            Work(
              url: documents[claim.document]?.url,
              publisher: documents[claim.document]?.publisher.map { Named(type: "Organization", name: $0) },
              datePublished: documents[claim.document]?.published?.edtf, text: claim.evidence.quote)
          }),
        reviewRating: rating)
    }
  }

  /// The rating of a fact that a person judged; nil when none did.
  private static func rating(_ fact: Fact) -> Rating? {
    switch fact.review {
    case .accepted, .edited: Rating(ratingValue: 5, alternateName: "confirmed")
    case .staleDecision: Rating(ratingValue: 3, alternateName: "confirmed, since contradicted")
    case .rejected: Rating(ratingValue: 1, alternateName: "rejected")
    case .machine, .needsReview: nil
    }
  }

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case graph = "@graph"
  }

  /// Writes the JSON-LD form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("https://schema.org", forKey: .context)
    try container.encode(graph, forKey: .graph)
  }

  private struct Review: Encodable {
    let type = "ClaimReview"
    let id: String
    let datePublished: String?
    let author: Named
    let claimReviewed: String
    let itemReviewed: Item
    let reviewRating: Rating

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case id = "identifier"
      case datePublished, author, claimReviewed, itemReviewed, reviewRating
    }
  }

  private struct Named: Encodable {
    let type: String
    let name: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name
    }
  }

  private struct Item: Encodable {
    let type = "Claim"
    let appearance: [Work]

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case appearance
    }
  }

  private struct Work: Encodable {
    let type = "NewsArticle"
    let url: String?
    let publisher: Named?
    let datePublished: String?
    let text: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case url, publisher, datePublished, text
    }
  }

  private struct Rating: Encodable {
    let type = "Rating"
    let bestRating = 5
    let worstRating = 1
    let ratingValue: Int
    let alternateName: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case bestRating, worstRating, ratingValue, alternateName
    }
  }
}
