import DatelineModel

/// How much speaks for each kind of entity, in the order of ``DatelineModel/Entity/Kind/byPreference``.
///
/// The lanes behind the last kind stay zero.
typealias KindVotes = SIMD16<Int32>

extension KindVotes {
  /// The number of votes for a kind.
  subscript(kind: Entity.Kind) -> Int32 {
    get { self[kind.place] }
    set { self[kind.place] = newValue }
  }

  /// The kind with most votes and their number; nil when no kind has any.
  ///
  /// A tie falls to the first kind in the order of preference.
  var leader: (kind: Entity.Kind, count: Int32)? {
    let count = max()
    guard count > 0 else { return nil }
    for kind in Entity.Kind.byPreference where self[kind] == count { return (kind, count) }
    return nil
  }
}

extension Entity.Kind {
  /// All kinds; ties fall to the first in this order.
  static let byPreference: [Entity.Kind] = [
    .publisher, .person, .unit, .union, .authority, .company, .place, .index, .product, .other,
  ]

  /// The place in ``byPreference``.
  var place: Int {
    switch self {
    case .publisher: 0
    case .person: 1
    case .unit: 2
    case .union: 3
    case .authority: 4
    case .company: 5
    case .place: 6
    case .index: 7
    case .product: 8
    case .other: 9
    }
  }
}
