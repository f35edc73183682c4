/// Gives noun groups the pronouns and descriptions that are their heads ("the carmaker", "it").
///
/// Asked for the sentences of a document in order, it goes once over the references.
struct ReferenceJoiner {
  private let mentions: [Mention]
  private var next = 0

  /// Makes a joiner over the mentions of a document in text order.
  init(_ mentions: [Mention]) { self.mentions = mentions }

  /// Joins the references of one sentence to its noun groups; sentences are given in text order.
  ///
  /// - Complexity: O(n) in the noun groups and the mentions between the last sentence's end and this one's.
  mutating func join(to groups: inout [NounGroup]) {
    for index in groups.indices {
      let tokens = groups[index].tokens
      while next < mentions.count, mentions[next].tokens.upperBound <= tokens.lowerBound { next += 1 }
      guard groups[index].headMention == nil else { continue }
      var place = next
      while place < mentions.count, mentions[place].tokens.lowerBound < tokens.upperBound {
        let mention = mentions[place]
        if mention.form != .name, mention.entity != nil || !mention.members.isEmpty,
          mention.head == groups[index].head
        {
          groups[index].mentions.append(place)
          groups[index].headMention = place
          break
        }
        place += 1
      }
    }
  }
}
