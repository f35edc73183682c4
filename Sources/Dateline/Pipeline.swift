@_exported import DatelineExtraction
@_exported import DatelineIngest
@_exported import DatelineLanguage
@_exported import DatelineModel
@_exported import DatelineReconciliation
@_exported import DatelineRules

/// The way from documents to facts: the documented entry for programs that embed Dateline.
///
/// ```swift
/// let rules = try RulesLocator.load()
/// let pipeline = Pipeline(rules: rules)
/// let claims = documents.map(pipeline.extract)
/// let facts = pipeline.reconcile(claims)
/// ```
public struct Pipeline: Sendable {
  /// The version that fact sets carry.
  public static let version = "0.1.0"

  private let rules: RuleSet
  private let analyser: any LanguageAnalysing
  private let extractor: ClaimExtractor
  private let reconciler: any FactReconciling

  /// Makes a pipeline over checked rules.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - reconciling: what is told to reconciliation beside the claims.
  /// - Complexity: O(rules).
  public init(rules: RuleSet, reconciling: ReconciliationOptions = ReconciliationOptions()) {
    self.rules = rules
    var tokenizer = rules.language.tokenizer
    var vocabulary = tokenizer.takeVocabulary()
    extractor = ClaimExtractor(rules: rules, tokenizer: tokenizer, in: &vocabulary)
    analyser = LanguageAnalyser(resources: rules.language, tokenizer: tokenizer.over(vocabulary))
    reconciler = Reconciler(
      lifecycles: rules.lifecycles, priors: rules.priors, knowledge: reconciling.knowledge,
      shards: reconciling.shards, asOf: reconciling.asOf)
  }

  /// What one document says.
  ///
  /// - Complexity: O(n) in the document's text, for a given rule set.
  public func extract(_ document: Document) -> DocumentClaims {
    extractor.claims(in: analyser.analyse(document)).signed(TextSignature(document))
  }

  /// What one document says, while the attempts of each rule are counted and timed.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - statistics: where the counts are added.
  /// - Returns: what ``extract(_:)`` returns.
  public func extract(_ document: Document, counting statistics: inout RuleStatistics) -> DocumentClaims {
    extractor.claims(in: analyser.analyse(document), counting: &statistics).signed(TextSignature(document))
  }

  /// What one document says, and the rules whose pattern was given up in it.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - limits: where the ids of rules are added whose pattern took too many steps.
  /// - Returns: what ``extract(_:)`` returns.
  public func extract(_ document: Document, noting limits: inout Set<String>) -> DocumentClaims {
    extractor.claims(in: analyser.analyse(document), noting: &limits).signed(TextSignature(document))
  }

  /// Why one document says what it says, and which claims it nearly makes.
  public func explain(_ document: Document) -> Explanation {
    extractor.explanation(of: analyser.analyse(document))
  }

  /// A rule drafted from an example sentence.
  ///
  /// - Parameters:
  ///   - document: the sentence.
  ///   - family: the family whose slots name the roles; nil takes that of a rule with the same trigger.
  /// - Returns: the draft; nil when nothing in the sentence can set off a rule.
  public func draft(from document: Document, family: String?) -> RuleDraft? {
    extractor.draft(from: analyser.analyse(document), family: family)
  }

  /// What is left of the claims of all documents: a pure function, the same for any order of `documents`.
  ///
  /// Documents that repeat another one are marked with it.
  ///
  /// - Complexity: O(c log c) in the claims, plus the square of the claims that share subject and family.
  public func reconcile(_ documents: [DocumentClaims], decisions: [Decision] = []) -> FactSet {
    reconciliation(of: documents, decisions: decisions).set
  }

  /// The same, with the pairs of entities in doubt and the decisions that have lost their target.
  public func reconciliation(of documents: [DocumentClaims], decisions: [Decision] = []) -> Reconciliation {
    var duplicates = NearDuplicates()
    for document in documents {
      if let signature = document.signature { duplicates.add(document.document, signature: signature) }
    }
    let originals = duplicates.originals()
    let marked = documents.map { $0.unsigned(document: $0.document.copy(of: originals[$0.document.id])) }
    let reconciled = reconciler.reconcile(marked, decisions: decisions)
    return Reconciliation(
      set: FactSet(
        generator: FactSet.Generator(version: Self.version, rulesDigest: rules.digest),
        entities: reconciled.entities, documents: reconciled.documents, origins: reconciled.origins,
        claims: reconciled.claims, facts: reconciled.facts, decisions: decisions),
      doubts: reconciled.doubts, orphans: reconciled.orphans, refused: reconciled.refused)
  }
}
