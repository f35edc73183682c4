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

  init(factuality: Factuality, polarity: Polarity, hedge: Double, cues: [Cue] = []) {
    self.factuality = factuality
    self.polarity = polarity
    self.hedge = hedge
    self.cues = cues
  }

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

  /// Otherwise as another reality.
  init(factuality: Factuality, like other: Reality) {
    self.init(factuality: factuality, polarity: other.polarity, hedge: other.hedge, cues: other.cues)
  }

  /// Denied: it did not happen.
  var denied: Reality { Reality(factuality: .notOccurred, polarity: .negative, hedge: hedge, cues: cues) }
}
