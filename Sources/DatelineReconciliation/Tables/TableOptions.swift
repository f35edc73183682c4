/// How a table is reconciled.
///
/// The defaults are what the documentation's figures were measured with.
public struct TableOptions: Sendable {
  /// The kinds of attributes that are not to be detected, by attribute.
  public var kinds: [String: ValueKind] = [:]
  /// How many minutes two times of day may lie apart and still support each other.
  public var toleranceInMinutes = 10
  /// How far two numbers may lie apart and still support each other, as a share of the larger.
  public var toleranceOfNumbers = 0.001
  /// How many times reliabilities and values are worked out from each other.
  public var rounds = 12
  /// How often sources say the same, something near, less, more or something unrelated, before anything is known.
  ///
  /// Five shares in the order of the classes; they need not add up to 1, and shares of 0 are raised to a thousandth.
  public var prior: [Double] = [0.66, 0.06, 0.14, 0.01, 0.13]
  /// How many claims a source needs before its own record weighs as much as what is expected of it.
  public var priorWeight = 30.0
  /// How many wrong values an item has room for, claimed or not.
  public var wrongValues = 20.0
  /// How many times more likely it is, before any evidence, that the truth is none of the values than a given one; as a
  /// logarithm.
  public var unclaimed = 2.5
  /// How many objects a value must have been given for before its own record weighs as much as that of all values.
  public var valueRecordWeight = 10.0
  /// From which share of agreement beyond chance two sources count as one origin, 0…1.
  public var copyThreshold = 0.92

  /// The defaults.
  public init() {}

  /// ``prior`` as shares that add up to 1, none of them 0.
  var normalizedPrior: [Double] {
    var shares = (0..<ValueRelation.count).map { index in
      let share = index < prior.count ? prior[index] : 0
      return share.isFinite ? min(max(share, 0.001), 1) : 0.001
    }
    let sum = shares.reduce(0, +)
    for index in shares.indices { shares[index] /= sum }
    return shares
  }
}
