/// Makes readings of a word cheaper or dearer where the neighbours are of certain classes.
struct ContextRule: Sendable {
  /// The readings that change.
  let targets: WordClasses
  /// What is added to their cost, in tenths of a bit; below 0 it makes them likelier.
  let cost: Int32
  /// What must hold of the neighbours, all of it.
  let conditions: [Condition]

  /// A test of one neighbour.
  struct Condition: Sendable {
    /// Which token is tested.
    let place: Place
    /// The classes that one reading of it must have; none when only the word counts.
    let classes: WordClasses
    /// The list, by number, that the word must be in.
    let list: Int?
    /// Whether the test must fail instead.
    let isNegated: Bool
  }

  /// Which token a condition tests.
  enum Place: Sendable {
    /// The token so many places before (below 0) or behind.
    case offset(Int)
    /// The first token before that can be something else than these classes.
    case before(skipping: WordClasses)
    /// The first token behind that can be something else than these classes.
    case behind(skipping: WordClasses)
    /// Any token of a stretch, by offsets, that stands directly behind one of other classes.
    case within(ClosedRange<Int>, directlyBehind: WordClasses)
  }

  /// The classes of which the token at a distance must have one, by the first condition that says so; all where none does.
  func classes(at distance: Int) -> WordClasses {
    for condition in conditions where condition.list == nil && !condition.isNegated {
      if case .offset(distance) = condition.place { return condition.classes }
    }
    return WordClasses(rawValue: .max)
  }

  /// The number of tokens over which a rule skips at most.
  static let reach = 6
}
