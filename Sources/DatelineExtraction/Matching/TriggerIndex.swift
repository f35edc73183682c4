import DatelineRules

/// All frames by the first word of their triggers, so that the cost grows with the text and not with the rules.
struct TriggerIndex: Sendable {
  /// A verb trigger: the words after the first must follow in the clause.
  struct VerbEntry: Sendable {
    let frame: Int
    let rest: [String]
  }

  let verbs: [String: [VerbEntry]]
  let nouns: [String: [Int]]
  let roleFrames: [Int]

  /// - Complexity: O(triggers).
  init(frames: [Frame]) {
    var verbs: [String: [VerbEntry]] = [:]
    var nouns: [String: [Int]] = [:]
    var roleFrames: [Int] = []
    for (index, frame) in frames.enumerated() {
      for words in frame.trigger.verbs {
        guard let first = words.first else { continue }
        verbs[first, default: []].append(VerbEntry(frame: index, rest: Array(words.dropFirst())))
      }
      for noun in frame.trigger.nouns { nouns[noun, default: []].append(index) }
      if frame.trigger.isRole { roleFrames.append(index) }
    }
    self.verbs = verbs
    self.nouns = nouns
    self.roleFrames = roleFrames
  }
}
