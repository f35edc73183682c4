import DatelineModel
import DatelineRules

/// What a role was filled with.
struct Binding {
  /// The value.
  let value: SlotContent
  /// The noun group that gave it; nil when it came by reference.
  let noun: Int?
  /// The tokens that gave it; nil when it came by reference.
  let tokens: Range<Int>?
  /// Why it was taken.
  let reason: Reason

  /// Why a value was taken.
  enum Reason: Hashable {
    /// The words stand at this place.
    case place(CompiledRole.Place)
    /// It comes from elsewhere in the document.
    case fallback(CompiledRole.Fallback)
  }

  /// The binding with those members of a list that are wanted; nil where the rest is wanted of a single value.
  func taking(_ member: Role.Member?) -> Binding? {
    guard case .list(let members) = value else { return member == .rest ? nil : self }
    let taken: SlotContent
    switch member {
    case nil: return self
    case .first: taken = members[0]
    case .rest: taken = members.count == 2 ? members[1] : .list(Array(members.dropFirst()))
    }
    return Binding(value: taken, noun: noun, tokens: tokens, reason: reason)
  }

  /// The binding with what another place gives beside it.
  func joined(with other: Binding) -> Binding {
    let values = value.members + other.value.members.filter { !value.members.contains($0) }
    guard let tokens, let more = other.tokens, values.count > 1 else { return self }
    return Binding(
      value: .list(values), noun: noun,
      tokens: min(tokens.lowerBound, more.lowerBound)..<max(tokens.upperBound, more.upperBound),
      reason: reason)
  }

  /// Whether the value was taken from elsewhere in the document.
  var isFallback: Bool { if case .fallback = reason { true } else { false } }
}

/// A slot's value while entities are still indices into the document's entities.
indirect enum SlotContent: Hashable {
  case entity(Int)
  case text(String)
  case quantity(Quantity)
  case list([SlotContent])

  /// The entity, the first one of a list; nil for all else.
  var entity: Int? {
    switch self {
    case .entity(let index): index
    case .list(let values): values.first?.entity
    case .text, .quantity: nil
    }
  }

  /// The members of a list; the value itself otherwise.
  var members: [SlotContent] { if case .list(let members) = self { members } else { [self] } }

  /// The member of a list of `count`; a list of another length and all else stay whole.
  func member(_ index: Int, of count: Int) -> SlotContent {
    if case .list(let members) = self, members.count == count { members[index] } else { self }
  }

  /// All entities.
  var entities: [Int] {
    switch self {
    case .entity(let index): [index]
    case .list(let values): values.flatMap(\.entities)
    case .text, .quantity: []
    }
  }
}
