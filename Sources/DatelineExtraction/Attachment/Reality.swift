import DatelineModel

/// How real an event is, as its sentence presents it.
struct Reality: Equatable {
  var factuality: Factuality
  var polarity: Polarity
  var hedge: Double

  static let occurred = Reality(factuality: .occurred, polarity: .positive, hedge: 1)
}
