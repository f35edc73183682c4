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
    // The table alone has the words until it is done: what two have is copied when one of them adds to it.
    vocabulary = Vocabulary()
    self.rules = CompiledRules(rules, in: &table)
    vocabulary = table.vocabulary
  }

  /// - Complexity: O(n) in the tokens, times the rules that share a trigger word.
  public func claims(in document: AnalysedDocument) -> DocumentClaims {
    var nobody = NoObserver()
    return claims(in: document, observer: &nobody)
  }

  /// Why a document gives the claims that it gives.
  ///
  /// - Complexity: that of ``claims(in:)``, plus O(n log n) in the attempts.
  public func explanation(of document: AnalysedDocument) -> Explanation {
    var recorder = TraceRecorder()
    _ = claims(in: document, observer: &recorder)
    return ExplanationWriter(document: document, rules: rules).explanation(of: recorder)
  }

  /// The claims of a document, while the attempts of each rule are counted and timed.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - statistics: where the counts are added.
  /// - Returns: what ``claims(in:)`` returns.
  public func claims(
    in document: AnalysedDocument, counting statistics: inout RuleStatistics
  ) -> DocumentClaims {
    var recorder = StatisticsRecorder()
    let claims = claims(in: document, observer: &recorder)
    statistics.add(recorder, of: rules.rules)
    return claims
  }

  /// The claims of a document, and the rules whose pattern was given up in it.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - limits: where the ids of rules are added whose pattern took too many steps.
  /// - Returns: what ``claims(in:)`` returns.
  public func claims(in document: AnalysedDocument, noting limits: inout Set<String>) -> DocumentClaims {
    var observer = LimitObserver()
    let claims = claims(in: document, observer: &observer)
    limits.formUnion(observer.reached.map { rules.rules[$0].rule.id })
    return claims
  }

  /// A rule drafted from a document of one sentence.
  ///
  /// - Parameters:
  ///   - document: the sentence.
  ///   - family: the family whose slots name the roles; nil takes that of a rule with the same trigger.
  /// - Returns: the draft; nil when nothing in the sentence can set off a rule.
  /// - Complexity: O(n) in the document and the roles of all rules.
  public func draft(from document: AnalysedDocument, family: String?) -> RuleDraft? {
    RuleDrafter(document: document, rules: rules, family: family).draft()
  }

  /// The claims of a document, watched.
  func claims(in document: AnalysedDocument, observer: inout some ExtractionObserver) -> DocumentClaims {
    var run = DocumentRun(document: document, rules: rules, observer: observer)
    run.run()
    observer = run.observer
    return run.result()
  }
}
