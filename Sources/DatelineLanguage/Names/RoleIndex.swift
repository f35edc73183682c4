/// The roles that a document names, found by the tokens where they begin and end.
public struct RoleIndex: Sendable {
  /// The roles in text order; they never overlap.
  public let mentions: [RoleMention]
  /// For each token the number of the role that begins there, then for each the one that ends before it, from 1; 0 for none.
  private let numbers: [Int32]

  /// Makes an index without any role.
  init() {
    mentions = []
    numbers = []
  }

  /// Indexes roles that are in text order and do not overlap.
  ///
  /// - Complexity: O(n) in the tokens.
  init(_ mentions: [RoleMention], tokenCount: Int) {
    self.mentions = mentions
    guard !mentions.isEmpty else {
      numbers = []
      return
    }
    var numbers = [Int32](repeating: 0, count: 2 * (tokenCount + 1))
    for (place, mention) in mentions.enumerated() {
      numbers[2 * mention.tokens.lowerBound] = Int32(place + 1)
      numbers[2 * mention.tokens.upperBound + 1] = Int32(place + 1)
    }
    self.numbers = numbers
  }

  /// The role that begins at a token; nil when none does.
  public func role(at token: Int) -> RoleMention? { mention(2 * token) }

  /// The role whose last token stands directly before a token; nil when none does.
  public func role(endingAt token: Int) -> RoleMention? { mention(2 * token + 1) }

  /// The length of the role that begins at a token; 0 when none does.
  func length(at token: Int) -> Int { role(at: token)?.tokens.count ?? 0 }

  /// Whether a role ends directly before a token.
  func ends(at token: Int) -> Bool { role(endingAt: token) != nil }

  private func mention(_ place: Int) -> RoleMention? {
    guard place < numbers.count, numbers[place] > 0 else { return nil }
    return mentions[Int(numbers[place]) - 1]
  }
}
