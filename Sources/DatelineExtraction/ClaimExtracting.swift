import DatelineLanguage
import DatelineModel

/// Makes claims of an analysed document.
public protocol ClaimExtracting: Sendable {
  /// The claims of `document` in the order of their evidence, with the entities they name.
  func claims(in document: AnalysedDocument) -> DocumentClaims
}
