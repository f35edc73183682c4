import DatelineModel

/// The log of decisions as a reviewer needs it: what stands about each target, and what can be undone.
///
/// Decisions are made in steps, all of one keystroke together: a decision's id is its step, a full stop and a number.
struct ReviewLog: Sendable {
  /// All decisions, oldest first.
  private(set) var decisions: [Decision]
  private var undone: Set<String> = []
  private var byTarget: [Target: [Int]] = [:]

  /// What decisions are kept by.
  private struct Target: Hashable {
    let kind: Decision.Target.Kind
    let id: String
  }

  init(_ decisions: [Decision]) {
    self.decisions = []
    for decision in decisions.sorted(by: { $0.order < $1.order }) { add(decision) }
  }

  /// Adds a decision that is newer than all others.
  mutating func add(_ decision: Decision) {
    if decision.decision == .undo, let target = decision.undoes {
      // Taking back what took something back brings that to stand again.
      setUndone(target, true)
    }
    for id in decision.target.ids ?? [] {
      byTarget[Target(kind: decision.target.kind, id: id), default: []].append(decisions.count)
    }
    numbers[decision.id] = decisions.count
    decisions.append(decision)
  }

  private var numbers: [String: Int] = [:]

  private mutating func setUndone(_ id: String, _ value: Bool) {
    if value { undone.insert(id) } else { undone.remove(id) }
    guard let number = numbers[id], decisions[number].decision == .undo, let inner = decisions[number].undoes
    else { return }
    setUndone(inner, !value)
  }

  /// A decision by its id.
  func decision(_ id: String) -> Decision? { numbers[id].map { decisions[$0] } }

  /// Whether a decision was taken back.
  func isUndone(_ decision: Decision) -> Bool { undone.contains(decision.id) }

  /// The decisions about a target that stand, oldest first.
  func standing(_ kind: Decision.Target.Kind, _ id: String) -> [Decision] {
    all(kind, id).filter { $0.decision != .undo && !undone.contains($0.id) }
  }

  /// The decisions about a target, also those taken back, oldest first.
  func all(_ kind: Decision.Target.Kind, _ id: String) -> [Decision] {
    (byTarget[Target(kind: kind, id: id)] ?? []).map { decisions[$0] }
  }

  /// Each reviewer's newest standing verdict about a target, sorted by name.
  func agreement(_ kind: Decision.Target.Kind, _ id: String) -> [(by: String, verdict: Decision.Verdict)] {
    var newest: [String: Decision.Verdict] = [:]
    for decision in standing(kind, id) { newest[decision.by] = decision.decision }
    return newest.sorted { $0.key < $1.key }.map { (by: $0.key, verdict: $0.value) }
  }

  /// The step of a decision: its id up to the last full stop.
  static func step(of decision: Decision) -> String {
    guard let dot = decision.id.lastIndex(of: ".") else { return decision.id }
    return String(decision.id[..<dot])
  }

  /// The steps of one reviewer that can be taken back and done again, the next one last.
  func stacks(of reviewer: String) -> (undo: [[Decision]], redo: [[Decision]]) {
    var done: [[Decision]] = []
    var taken: [[Decision]] = []
    var steps: [[Decision]] = []
    for decision in decisions where decision.by == reviewer {
      if let last = steps.last?.first, Self.step(of: last) == Self.step(of: decision) {
        steps[steps.count - 1].append(decision)
      } else {
        steps.append([decision])
      }
    }
    for step in steps {
      guard step[0].decision == .undo, let target = step[0].undoes.flatMap({ numbers[$0] }) else {
        done.append(step)
        taken = []
        continue
      }
      if decisions[target].decision == .undo {
        // The step that took back is itself taken back: what it took back stands again.
        if let back = taken.popLast() { done.append(back) }
      } else if let back = done.popLast() {
        taken.append(back)
      }
    }
    return (done, taken)
  }

  /// The newest decision that took back `decision` and stands.
  func undoing(_ decision: Decision) -> Decision? {
    decisions.last { $0.decision == .undo && $0.undoes == decision.id && !undone.contains($0.id) }
  }
}
