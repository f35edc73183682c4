import DatelineLanguage

/// The times of a document, resolved when a claim first asks for one.
final class ResolvedTimes {
  private let document: AnalysedDocument
  private let resolver: TimeResolver
  private lazy var times = DocumentTimes(document, resolver: resolver)

  init(_ document: AnalysedDocument, resolver: TimeResolver) {
    self.document = document
    self.resolver = resolver
  }

  /// From what a time is counted, by its index into the times of a sentence.
  func context(ofTime time: Int, inSentence sentence: Int) -> TimeContext {
    times.sentences[sentence][time].context
  }
}
