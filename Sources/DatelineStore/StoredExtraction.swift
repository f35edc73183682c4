import DatelineModel
import Foundation

/// What a document says by certain rules, with its JSON, which may be made on any thread.
public struct StoredExtraction: Sendable {
  /// The claims.
  public let claims: DocumentClaims
  /// The digest of the rules that made them.
  public let rulesDigest: String
  let json: Data

  /// Makes the JSON of claims.
  ///
  /// - Complexity: O(n) in the bytes.
  public init(_ claims: DocumentClaims, rulesDigest: String) {
    self.claims = claims
    self.rulesDigest = rulesDigest
    json = Data(claims.jsonLine)
  }
}
