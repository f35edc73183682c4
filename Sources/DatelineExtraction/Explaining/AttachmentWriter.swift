import DatelineLanguage
import DatelineModel
import DatelineRules

/// Tells to which time, source and factuality a match was attached, and which others were refused.
struct AttachmentWriter {
  let trace: AttemptTrace
  let rule: Rule
  let text: ExplainedText
  /// The attributions whose source stands in the sentence.
  let attributions: [AttributionSpan]

  private var view: SentenceView { trace.view }

  // MARK: Time

  var time: Explanation.Time? {
    guard let attachment = trace.attachment else { return nil }
    return Explanation.Time(
      value: attachment.time?.value, words: attachment.time.map { text.words($0.tokens) },
      reason: attachment.time.map { reason($0.place) } ?? noTime,
      refused: attachment.rejectedTimes.sorted { $0.key < $1.key }.map { index, rejection in
        Explanation.Refusal(
          words: text.words(view.sentence.times[index].tokens),
          reason: rule.time != .none ? reason(rejection) : "the rule takes no time")
      })
  }

  private var noTime: String {
    if rule.time == .none { return "the rule takes no time" }
    return view.sentence.times.isEmpty ? "the sentence names no time" : "none belongs to the event"
  }

  private func reason(_ place: TimeAttacher.Place) -> String {
    switch place {
    case .clause: "nearest in the event's clause"
    case .noun: "behind the noun that names the event"
    case .role: "inside the words of a role"
    case .attribute: "before the figure's noun"
    case .governor: "with the governing verb"
    case .counted: "in a time that is counted from the event"
    case .told: "by what was told before"
    }
  }

  private func reason(_ rejection: TimeAttacher.Rejection) -> String {
    switch rejection {
    case .noDate: "dates nothing"
    case .base: "is what the figure is compared with"
    case .name: "is part of a name"
    case .extreme: "tells since when something is at its height or depth"
    case .unfit: "cannot be when it was"
    case .farther: "another one is nearer"
    case .anotherClause: "belongs to another clause"
    }
  }

  // MARK: Source

  var source: Explanation.Source? {
    guard let attachment = trace.attachment else { return nil }
    let publisher = SourceReader.publisher(of: view.document.document)
    let links = SourceReader.speakers(attachment.sources, in: view.document)
    let first = Explanation.Source.Link(by: publisher.by, kind: publisher.kind, words: nil, cue: nil)
    let refused = attributions.compactMap { refusal(of: $0, taken: links.map(\.tokens)) }
    return Explanation.Source(
      chain: [first]
        + links.map { link in
          Explanation.Source.Link(
            by: link.attribution.by, kind: link.attribution.kind, words: text.words(link.tokens),
            cue: link.cue.map(text.words))
        },
      refused: refused)
  }

  /// A source that the sentence names and the chain leaves out.
  private func refusal(of attribution: AttributionSpan, taken: [Range<Int>]) -> Explanation.Refusal? {
    guard let source = attribution.source, !taken.contains(source)
    else { return nil }
    let trigger = trace.site.tokens.upperBound - 1
    let isAround = attribution.content.contains { $0.contains(trigger) }
    let reason =
      !isAround
      ? "these words are not what it says"
      : attribution.isSpeech
        ? "names nobody who can be told as a source" : "thinks or wants it, and does not say it"
    return Explanation.Refusal(words: text.words(source), reason: reason)
  }

  // MARK: Factuality

  var reality: Explanation.Reality? {
    guard let attachment = trace.attachment else { return nil }
    let reality = attachment.reality
    return Explanation.Reality(
      factuality: reality.factuality, polarity: reality.polarity, hedge: reality.hedge,
      cues: reality.cues.map { cue in
        Explanation.Reality.Cue(words: text.words(cue.tokens), factuality: cue.factuality)
      }, reason: reason(attachment))
  }

  private func reason(_ attachment: Attachment) -> String? {
    if rule.isPresupposed { return "the words presuppose it" }
    if attachment.sources.denies { return "its source denies it" }
    if attachment.reality.cues.isEmpty { return "no verb says otherwise" }
    return rule.plainFactuality.map { _ in "the rule says what a plain statement means" }
  }
}
