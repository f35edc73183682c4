/// What extraction makes of one document: the line that `dateline extract` writes and `reconcile` reads.
///
/// The entities are those of the document alone; reconciliation joins them across documents.
public struct DocumentClaims: Hashable, Sendable, Codable {
  /// The document, without its text.
  public let document: DocumentSummary
  /// The entities that the claims name, sorted by id.
  public let entities: [Entity]
  /// The claims in the order of their evidence.
  public let claims: [Claim]
  /// Hashes of the runs of eight words inside quotations, by which a shared quotation is recognised; sorted.
  public let quotationHashes: [UInt64]
  /// What near-duplicates of the document are recognised by; nil when it was not taken.
  public let signature: TextSignature?

  /// Makes the claims of a document.
  public init(
    document: DocumentSummary, entities: [Entity], claims: [Claim], quotationHashes: [UInt64],
    signature: TextSignature? = nil
  ) {
    self.document = document
    self.entities = entities
    self.claims = claims
    self.quotationHashes = quotationHashes
    self.signature = signature
  }

  /// The same claims with the signature of the document's text.
  public func signed(_ signature: TextSignature) -> DocumentClaims {
    DocumentClaims(
      document: document, entities: entities, claims: claims, quotationHashes: quotationHashes,
      signature: signature)
  }

  /// The same claims with another summary of their document.
  public func with(document: DocumentSummary) -> DocumentClaims {
    DocumentClaims(
      document: document, entities: entities, claims: claims, quotationHashes: quotationHashes,
      signature: signature)
  }

  /// The same claims with another summary of their document, without a signature.
  public func unsigned(document: DocumentSummary) -> DocumentClaims {
    DocumentClaims(document: document, entities: entities, claims: claims, quotationHashes: quotationHashes)
  }

  enum CodingKeys: String, CodingKey {
    case document, entities, claims
    case quotationHashes = "quotation_hashes"
    case signature
  }
}
