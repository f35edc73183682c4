import DatelineModel

/// The value picked for one object and attribute.
public struct TableVerdict: Hashable, Sendable {
  /// The object.
  public let object: String
  /// The attribute of the object.
  public let attribute: String
  /// The value, one of those that sources give, or what a label says.
  public let value: String
  /// How likely it is true, 0…1, four decimals; 1 for a label only.
  ///
  /// With S the sum of the terms it is `e^S / (e^S + Σ e^rival + 1)`.
  public let confidence: Double
  /// The terms of S, then the rivals.
  public let reasons: [TableReason]

  /// The sum of the terms.
  public var evidence: Double { reasons.reduce(0) { $0 + ($1.term ?? 0) } }

  /// Writes the verdict as one line of JSON.
  ///
  /// - Parameters:
  ///   - writer: what takes the line.
  ///   - withReasons: whether the reasons are written as well.
  public func write(to writer: inout JSONLineWriter, withReasons: Bool = true) {
    writer.object { writer in
      writer.member("attribute", attribute)
      writer.key("confidence")
      writer.number(confidence)
      writer.member("object", object)
      if withReasons {
        writer.key("reasons")
        writer.array(reasons) { $0.string("\($1)") }
      }
      writer.member("value", value)
    }
    writer.endLine()
  }
}
