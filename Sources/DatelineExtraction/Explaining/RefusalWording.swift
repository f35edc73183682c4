import DatelineLanguage
import DatelineRules

/// Why words cannot fill a role, in plain words.
struct RefusalWording {
  let trace: AttemptTrace
  /// The names of the lexicons, by number.
  let lexicons: [String]

  func reason(_ refusal: AttemptTrace.Refusal, _ role: CompiledRole) -> String {
    let constraint = role.role.constraint
    switch refusal.mismatch {
    case .wrongEntity:
      let entity = trace.view.entity(of: refusal.argument).map { trace.view.document.entities[$0] }
      return
        "\(entity?.name ?? "it") is \(entity?.kind.rawValue ?? "something else"), not \(classes(constraint))"
    case .noEntity: return "refers to no \(classes(constraint)) known here"
    case .wrongWords: return "\"\(head(refusal))\" is not in \(names(constraint.lexicons))"
    case .lacksWord: return "holds no word of \(names(constraint.contains.map { [$0] } ?? []))"
    case .noAmount: return "holds no amount of the kind \(constraint.quantities.joined(separator: " or "))"
    case .wrongUnit: return "what it counts is not in \(names(constraint.unit.map { [$0] } ?? []))"
    case .noOffice: return "names no office"
    case .indefinite: return "does not point back to something known"
    case .taken: return "fills another role already"
    case .alone: return "nothing is joined to it"
    case .unquoted: return "is no direct quotation"
    case .empty: return "nothing is left without its article and head"
    }
  }

  private func head(_ refusal: AttemptTrace.Refusal) -> String {
    trace.view.text.text(refusal.argument.head)
  }

  private func classes(_ constraint: Role.Constraint) -> String {
    constraint.entities.map(\.rawValue).joined(separator: " or ")
  }

  private func names(_ numbers: [Int]) -> String {
    numbers.map { lexicons.indices.contains($0) ? lexicons[$0] : "a lexicon" }.joined(separator: " or ")
  }
}
