/// One term of the evidence for a value, or what it is weighed against.
public enum TableReason: Hashable, Sendable {
  /// A source gives the value, one near it, or one that says less or more.
  ///
  /// `stated` is what it gives where that is not the value; `reliability` how often it says such a thing, 0…1; `term` what
  /// that adds to the evidence, as a logarithm of odds.
  case claim(source: String, stated: String?, reliability: Double, term: Double)
  /// Sources that give the same value as another one of their origin and therefore add nothing.
  case copies(of: String, sources: [String])
  /// The value was disputed for other objects as well, and upheld for some.
  case valueRecord(upheld: Double, disputed: Int, term: Double)
  /// The truth may be a value that nobody gives.
  case unclaimed(term: Double)
  /// The evidence for another value of the item.
  case rival(value: String, evidence: Double)
  /// A label says so.
  case label

  /// What the reason adds to the evidence; nil for what the value is weighed against.
  public var term: Double? {
    switch self {
    case .claim(_, _, _, let term), .valueRecord(_, _, let term), .unclaimed(let term): term
    case .copies: 0
    case .rival, .label: nil
    }
  }
}

extension TableReason: CustomStringConvertible {
  /// The wording: `source one, reliability 0.82: +1.52`.
  public var description: String {
    switch self {
    case .claim(let source, nil, let reliability, let term):
      "source \(source), reliability \(Self.plain(reliability)): \(Self.signed(term))"
    case .claim(let source, let stated?, let reliability, let term):
      "source \(source) gives \"\(stated)\", as it does in \(Self.plain(reliability)): \(Self.signed(term))"
    case .copies(let source, let sources):
      "copies of \(source): \(sources.count) (\(sources.joined(separator: ", "))), counted once"
    case .valueRecord(let upheld, let disputed, let term):
      "value disputed for \(disputed) other object\(disputed == 1 ? "" : "s"), upheld for \(Self.plain(upheld)): \(Self.signed(term))"
    case .unclaimed(let term): "the truth may be none of the values: \(Self.signed(term))"
    case .rival(let value, let evidence): "against \"\(value)\": \(Self.signed(evidence))"
    case .label: "labelled"
    }
  }

  private static func signed(_ value: Double) -> String {
    let text = plain(abs(value))
    return text == "0.00" ? "0.00" : (value < 0 ? "-" : "+") + text
  }

  /// Two decimals.
  private static func plain(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1e9) * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
