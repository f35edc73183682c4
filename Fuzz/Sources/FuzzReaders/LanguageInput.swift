import Dateline

/// A text for the language layer: what it finds is held against what it promises.
struct LanguageInput {
  private static let analyser = (try? RulesLocator.load()).map { LanguageAnalyser(resources: $0.language) }

  /// Any bytes; ill-formed UTF-8 is mended first, as ingest does.
  let bytes: [UInt8]

  /// Analyses the text through every stage and writes it down.
  func check() {
    guard let analyser = Self.analyser else { preconditionFailure("the rules cannot be read") }
    let text = String(decoding: bytes, as: UTF8.self)
    let day = CivilDay("2026-01-22").map { TimeValue(.day($0)) }
    let found = analyser.analyse(Document(id: "input", sha256: "", published: day, text: text))
    checkTokens(found, length: text.utf8.count)
    for sentence in found.sentences { checkSentence(sentence, of: found) }
    let count = found.text.tokens.count
    precondition(found.mentions.allSatisfy { $0.tokens.upperBound <= count }, "a mention beyond the text")
    precondition(
      found.attributions.allSatisfy { $0.content.allSatisfy { $0.upperBound <= count } },
      "a content beyond the text")
    precondition(Annotation(found, layers: .all).jsonLine.last == 0x0A, "a line without an end")
    _ = AnnotatedText().lines(found)
  }

  private func checkTokens(_ found: AnalysedDocument, length: Int) {
    var end: UInt32 = 0
    for token in found.text.tokens {
      precondition(token.start >= end && token.end > token.start, "tokens overlap or are empty")
      end = token.end
    }
    precondition(Int(end) <= length, "a token beyond the text")
    precondition(
      found.sentences.reduce(0) { $0 + $1.tokens.count } == found.text.tokens.count, "sentences lose tokens")
  }

  private func checkSentence(_ sentence: AnalysedSentence, of found: AnalysedDocument) {
    precondition(sentence.clauses.count == sentence.verbGroups.count, "clauses and verb groups differ")
    precondition(
      sentence.times.allSatisfy { sentence.tokens.contains($0.tokens.lowerBound) }, "a time elsewhere")
    precondition(
      sentence.quantities.allSatisfy { sentence.tokens.contains($0.tokens.lowerBound) }, "an amount elsewhere"
    )
    precondition(
      sentence.nounGroups.allSatisfy { !$0.tokens.isEmpty && $0.tokens.contains($0.head) },
      "a group without its head")
  }
}
