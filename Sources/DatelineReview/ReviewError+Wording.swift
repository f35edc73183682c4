/// The wording of why a step was not made.
extension ReviewError: CustomStringConvertible {
  /// One line for a person.
  public var description: String {
    switch self {
    case .unknownTarget(let id): "nothing is called \(id)"
    case .decidedByAnother(let others):
      others.map { "\($0.by) decided \($0.decision.replacing("_", with: " ")) at \($0.at.prefix(16))" }
        .joined(separator: ", ")
    case .badValue(let message), .badDecision(let message), .store(let message): message
    case .nothingLeft: "there is no step to take back or do again"
    }
  }
}
