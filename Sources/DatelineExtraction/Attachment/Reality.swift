import DatelineModel

/// How real an event is, as its sentence presents it.
struct Reality {
  var factuality: Factuality
  var polarity: Polarity
  var hedge: Double
  /// The words that decided it, innermost last.
  var cues: [Cue] = []

  /// Words that tell how real an event is.
  struct Cue: Hashable {
    /// The token indices.
    let tokens: Range<Int>
    /// What they made of the event.
    let factuality: Factuality
  }

  static let occurred = Reality(factuality: .occurred, polarity: .positive, hedge: 1)

  /// Whether it has not happened yet and may.
  var liesAhead: Bool {
    polarity == .positive && [.planned, .expected, .target, .speculated].contains(factuality)
  }

  /// The same reality, decided by these words too.
  func noting(_ tokens: Range<Int>) -> Reality {
    var noted = self
    noted.cues.append(Cue(tokens: tokens, factuality: factuality))
    return noted
  }

  /// Denied: it did not happen.
  var denied: Reality { Reality(factuality: .notOccurred, polarity: .negative, hedge: hedge, cues: cues) }
}

extension Reality {
  /// A reality that is told as another one is, but for its factuality.
  init(factuality: Factuality, like other: Reality) {
    self = other
    self.factuality = factuality
  }
}
