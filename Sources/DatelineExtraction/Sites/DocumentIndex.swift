import DatelineLanguage

/// Where the mentions of a document begin, by token.
final class DocumentIndex {
  let document: AnalysedDocument
  /// The first mention that begins at or behind each token.
  private let mentionFrom: [Int32]
  /// Each mention's place in the order of their first tokens.
  private let mentionOrder: [Int32]

  /// Which attributions each token lies in.
  let sources: SourceIndex

  /// The company, not a unit of one, that the document names most often.
  private(set) lazy var leadingCompany = document.leadingCompany
  /// The attribution that each token is a cue of, innermost last found.
  private lazy var attributionOfCue: [Int: Int] = {
    var cues: [Int: Int] = [:]
    for (number, attribution) in document.attributions.enumerated() {
      for token in attribution.cue ?? 0..<0 { cues[token] = cues[token] ?? number }
    }
    return cues
  }()

  /// - Complexity: O(n log n) in the tokens and mentions.
  init(_ document: AnalysedDocument) {
    self.document = document
    sources = SourceIndex(document)
    let count = document.text.tokens.count
    let starts = document.mentions.map(\.tokens.lowerBound)
    let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    var from = [Int32](repeating: Int32(order.count), count: count + 1)
    for (place, mention) in order.enumerated().reversed() {
      from[starts[mention]] = Int32(place)
    }
    for token in stride(from: count - 1, through: 0, by: -1) {
      from[token] = min(from[token], from[token + 1])
    }
    mentionOrder = order.map(Int32.init)
    mentionFrom = from
  }

  /// The attribution that words of a stretch bring.
  func attribution(cuedBy tokens: Range<Int>) -> AttributionSpan? {
    let cues = attributionOfCue
    guard !cues.isEmpty else { return nil }
    return tokens.lazy.compactMap { cues[$0] }.first.map { document.attributions[$0] }
  }

  /// The mentions that begin at a token.
  func mentions(from token: Int) -> some Sequence<Mention> {
    mentionOrder[Int(mentionFrom[token])..<Int(mentionFrom[token + 1])].lazy.map {
      [mentions = document.mentions] in mentions[Int($0)]
    }
  }

  /// The mentions that begin inside a stretch, in text order.
  func mentions(in tokens: Range<Int>) -> some Sequence<Mention> {
    mentionOrder[Int(mentionFrom[tokens.lowerBound])..<Int(mentionFrom[tokens.upperBound])].lazy
      .map { [mentions = document.mentions] in mentions[Int($0)] }
  }

  /// The last person's role that the words of a stretch name: "chief executive".
  func heldRole(in tokens: Range<Int>) -> RoleMention? {
    for token in stride(from: tokens.upperBound, to: tokens.lowerBound, by: -1) {
      if let role = document.roles.role(endingAt: token), role.tokens.lowerBound >= tokens.lowerBound {
        return role
      }
    }
    return nil
  }
}
