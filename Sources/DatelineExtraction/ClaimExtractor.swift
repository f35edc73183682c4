import DatelineLanguage
import DatelineModel
import DatelineRules

/// Makes claims by matching rules over clauses.
public struct ClaimExtractor: ClaimExtracting {
  private let rules: CompiledRules

  /// Makes an extractor.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - tokenizer: cuts the phrases of the rules as it cuts texts.
  ///   - vocabulary: the words of the language, to which those of the rules are added; the documents must have been
  ///     analysed with it.
  /// - Complexity: O(n) in the words of all rules.
  public init(rules: RuleSet, tokenizer: Tokenizer, in vocabulary: inout Vocabulary) {
    var table = RuleWords(tokenizer: tokenizer, vocabulary: vocabulary)
    self.rules = CompiledRules(rules, in: &table)
    vocabulary = table.vocabulary
  }

  /// - Complexity: O(n) in the tokens, times the rules that share a trigger word.
  public func claims(in document: AnalysedDocument) -> DocumentClaims {
    var run = DocumentRun(document: document, rules: rules, observer: NoObserver())
    run.run()
    return run.result()
  }

  /// The claims of a document, watched.
  func claims(in document: AnalysedDocument, observer: inout some ExtractionObserver) -> DocumentClaims {
    var run = DocumentRun(document: document, rules: rules, observer: observer)
    run.run()
    observer = run.observer
    return run.result()
  }
}
