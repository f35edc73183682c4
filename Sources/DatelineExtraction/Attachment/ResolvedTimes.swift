import DatelineLanguage

/// From what the times of a document are counted, found when a claim first asks for one.
final class ResolvedTimes {
  private let document: AnalysedDocument
  private let resolver: TimeResolver
  private lazy var contexts = DocumentTimes.contexts(of: document, resolver: resolver)

  init(_ document: AnalysedDocument, resolver: TimeResolver) {
    self.document = document
    self.resolver = resolver
  }

  /// From what a time is counted, by its index into the times of a sentence.
  func context(ofTime time: Int, inSentence sentence: Int) -> TimeContext {
    contexts[sentence][time]
  }
}
