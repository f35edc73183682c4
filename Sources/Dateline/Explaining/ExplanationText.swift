import DatelineExtraction
import DatelineModel

/// An explanation for people: each sentence with its claims and near misses.
///
/// Lines are wrapped at spaces; widths count characters. The same explanation gives the same lines.
public struct ExplanationText: Sendable {
  /// The number of characters in a line, at least 40.
  public let width: Int
  private let paint: Paint

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - width: the number of characters in a line; less than 40 is raised to 40.
  ///   - isColoured: whether lines hold ANSI colour sequences, which count no width.
  public init(width: Int = 80, isColoured: Bool = false) {
    self.width = max(40, width)
    paint = Paint(isOn: isColoured)
  }

  /// The lines of an explanation, without line ends.
  ///
  /// - Parameters:
  ///   - explanation: what to tell.
  ///   - isComplete: whether sentences without claim and near miss are told too.
  /// - Returns: the lines; empty when nothing is to be told.
  /// - Complexity: O(n) in the attempts.
  public func lines(_ explanation: Explanation, isComplete: Bool) -> [String] {
    var blocks: [[String]] = []
    for sentence in explanation.sentences where isComplete || !sentence.attempts.isEmpty {
      blocks.append(lines(sentence, explanation.entities))
    }
    return Array(blocks.joined(separator: [""]))
  }

  // MARK: Sentences

  private func lines(_ sentence: Explanation.Sentence, _ names: [String: String]) -> [String] {
    var wrap = LineWrap(width: width)
    wrap.add(sentence.words.quote.onOneLine) { paint($0, .bold) }
    var lines = wrap.finish()
    if let reason = sentence.passedOver { return lines + ["  \(reason)"] }
    for attempt in sentence.claimed { lines += [""] + ClaimLines(attempt, names, width, paint).lines }
    let misses = sentence.nearMisses
    if !misses.isEmpty { lines += ["", paint("near misses", .dim)] }
    for attempt in misses { lines += missLines(attempt) }
    if sentence.attempts.isEmpty, sentence.omitted == 0 { lines.append("  no rule's trigger stands here") }
    if sentence.omitted > 0 {
      lines.append(paint("  and \(Grouping.grouped(sentence.omitted)) more with --all", .dim))
    }
    return lines
  }

  // MARK: Near misses

  private func missLines(_ attempt: Explanation.Attempt) -> [String] {
    var rows = LabelledLines(labels: ["trigger", attempt.outcome.role ?? ""], width: width, paint: paint)
    rows.add("trigger", [LabelledLines.Piece("\"\(attempt.trigger.quote.onOneLine)\", \(attempt.phrasing)")])
    let failed = attempt.roles.first { $0.name == attempt.outcome.role && $0.value == nil }
    if let failed, !failed.refused.isEmpty {
      for (index, refusal) in failed.refused.enumerated() {
        rows.add(index == 0 ? failed.name : "", [LabelledLines.Piece(Self.words(refusal))])
      }
    } else {
      rows.add(failed?.name ?? "but", [LabelledLines.Piece(failed?.reason ?? attempt.outcome.reason)])
    }
    let progress = attempt.required == 0 ? "" : ", \(attempt.filled) of \(attempt.required) roles"
    var head = LineWrap(width: width)
    head.add("○ ", as: { $0 })
    head.add("\(attempt.rule) ") { paint($0, .yellow) }
    head.add("\(attempt.file):\(attempt.line)\(progress)") { paint($0, .dim) }
    return head.finish() + rows.lines
  }

  static func words(_ refusal: Explanation.Refusal) -> String {
    "not \"\(refusal.words.quote.onOneLine)\": \(refusal.reason)"
  }
}
