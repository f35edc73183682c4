/// Several dates of which one (`[…]`) or each (`{…}`) is meant.
struct EDTFSet: Hashable, Sendable, CustomStringConvertible {
  enum Kind: Hashable, Sendable {
    case oneOf, allOf
  }

  enum Member: Hashable, Sendable, CustomStringConvertible {
    case date(EDTFDate)
    case range(EDTFDate, EDTFDate)
    /// `..1984`: the date or any before it; only the first member.
    case upTo(EDTFDate)
    /// `1984..`: the date or any after it; only the last member.
    case from(EDTFDate)

    var dates: [EDTFDate] {
      switch self {
      case .date(let date), .upTo(let date), .from(let date): [date]
      case .range(let first, let last): [first, last]
      }
    }

    var bounds: DayInterval {
      switch self {
      case .date(let date): date.bounds
      case .range(let first, let last): .edtf(from: first, to: last)
      case .upTo(let date): .edtf(from: nil, to: date)
      case .from(let date): .edtf(from: date, to: nil)
      }
    }

    func qualified(_ qualifier: EDTFQualifier) -> Member {
      switch self {
      case .date(let date): .date(date.qualified(qualifier))
      case .range(let first, let last): .range(first.qualified(qualifier), last.qualified(qualifier))
      case .upTo(let date): .upTo(date.qualified(qualifier))
      case .from(let date): .from(date.qualified(qualifier))
      }
    }

    var description: String {
      switch self {
      case .date(let date): "\(date)"
      case .range(let first, let last): "\(first)..\(last)"
      case .upTo(let date): "..\(date)"
      case .from(let date): "\(date).."
      }
    }
  }

  let kind: Kind
  /// At least one member, in the order written.
  let members: [Member]

  var bounds: DayInterval {
    members.dropFirst().reduce(members[0].bounds) { $0.union($1.bounds) }
  }

  var granularity: Granularity {
    if members.count == 1, case .date(let date) = members[0] { return date.granularity }
    return .interval
  }

  func qualified(_ qualifier: EDTFQualifier) -> EDTFSet {
    EDTFSet(kind: kind, members: members.map { $0.qualified(qualifier) })
  }

  var description: String {
    let list = members.map(\.description).joined(separator: ",")
    return kind == .oneOf ? "[\(list)]" : "{\(list)}"
  }
}

extension DayInterval {
  /// The bounds from one date to another, where nil stands for an open or unknown end.
  ///
  /// An open start is 0001-01-01, or the closed end's first day where that is earlier; an open end is
  /// 9999-12-31, or the closed start's last day where that is later.
  static func edtf(from start: EDTFDate?, to end: EDTFDate?) -> DayInterval {
    switch (start?.bounds, end?.bounds) {
    case (let start?, let end?):
      DayInterval(earliest: start.earliest, latest: end.latest)
    case (let start?, nil):
      DayInterval(earliest: start.earliest, latest: max(start.latest, .openEnd))
    case (nil, let end?):
      DayInterval(earliest: min(end.earliest, .openStart), latest: end.latest)
    case (nil, nil):
      DayInterval(earliest: .openStart, latest: .openEnd)
    }
  }
}
