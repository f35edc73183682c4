/// One end of an EDTF interval.
enum EDTFEndpoint: Hashable, Sendable, CustomStringConvertible {
  case date(EDTFDate)
  /// Written `..`: there is no end, or none that matters.
  case open
  /// Written as nothing: there is an end, but nobody knows it.
  case unknown

  /// The date of a closed end; nil for the others.
  var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }

  var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  func qualified(_ qualifier: EDTFQualifier) -> EDTFEndpoint {
    if case .date(let date) = self { .date(date.qualified(qualifier)) } else { self }
  }
}
