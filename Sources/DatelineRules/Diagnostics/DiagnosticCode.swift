/// The kinds of mistakes that can be found in rule files; the raw value is the stable name printed in brackets.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  case noRules = "no-rules"
  case notReadable = "not-readable"
  case badYAML = "bad-yaml"
  case badRow = "bad-row"
  case badNumber = "bad-number"
  case badDate = "bad-date"
  case wrongShape = "wrong-shape"
  case unknownKey = "unknown-key"
  case unknownEvent = "unknown-event"
  case unknownAttribute = "unknown-attribute"
  case unknownSlot = "unknown-slot"
  case unknownRole = "unknown-role"
  case unknownLexicon = "unknown-lexicon"
  case unknownMacro = "unknown-macro"
  case unknownLemma = "unknown-lemma"
  case unknownImport = "unknown-import"
  case unknownRule = "unknown-rule"
  case importCycle = "import-cycle"
  case lexiconCycle = "lexicon-cycle"
  case macroCycle = "macro-cycle"
  case ambiguousName = "ambiguous-name"
  case missingID = "missing-id"
  case missingEvent = "missing-event"
  case missingSubject = "missing-subject"
  case missingText = "missing-text"
  case missingExample = "missing-example"
  case missingCounterexample = "missing-counterexample"
  case failingExample = "failing-example"
  case failingCounterexample = "failing-counterexample"
  case duplicateRule = "duplicate-rule"
  case shadowedRule = "shadowed-rule"
  case neverFires = "never-fires"
  case noAnchor = "no-anchor"
  case badPattern = "bad-pattern"
  case unboundedGap = "unbounded-gap"
  case patternTooLarge = "pattern-too-large"
  case stepLimit = "step-limit"
  case unusedLexicon = "unused-lexicon"
  case unusedMacro = "unused-macro"

  /// Whether such a mistake keeps the rules from being used.
  public var severity: Diagnostic.Severity {
    switch self {
    case .unknownSlot, .unknownLemma, .unknownRule, .ambiguousName, .shadowedRule, .neverFires, .stepLimit,
      .unusedLexicon, .unusedMacro:
      .warning
    default: .error
    }
  }

  /// What the mistake is, in one sentence.
  public var explanation: String {
    switch self {
    case .noRules: "There is no rules folder at the place that was named."
    case .notReadable: "A file cannot be read."
    case .badYAML: "The text is not YAML: a tab, a wrong indent, an open bracket or quotation mark."
    case .badRow: "A line of a table does not have the columns it should have."
    case .badNumber: "A number is missing, or is outside its range."
    case .badDate: "A day is not written like 2021-03-02."
    case .wrongShape: "A list stands where a mapping should, or the other way round."
    case .unknownKey: "A key means nothing at its place."
    case .unknownEvent: "No family in taxonomy.yaml has this event type."
    case .unknownAttribute: "A value is none of those that its key takes."
    case .unknownSlot: "The event's family names no such slot in taxonomy.yaml."
    case .unknownRole: "A role is referred to that no role above defines."
    case .unknownLexicon: "Neither the file nor what it imports defines this lexicon."
    case .unknownMacro: "Neither the file nor what it imports defines this macro."
    case .unknownLemma: "The dictionary does not know the trigger word in this use; give its base form."
    case .unknownImport: "The imported file does not exist."
    case .unknownRule: "A rule is switched off that does not exist."
    case .importCycle: "Files import one another in a circle."
    case .lexiconCycle: "Lexicons contain one another in a circle."
    case .macroCycle: "Macros use one another in a circle."
    case .ambiguousName: "Two imported files define the same name."
    case .missingID: "A rule has no id."
    case .missingEvent: "A rule has no event."
    case .missingSubject: "A rule does not say whose event it is."
    case .missingText: "An example has no text."
    case .missingExample: "A rule needs two examples, each with the claims that it must give."
    case .missingCounterexample: "A rule needs a sentence that it must not match."
    case .failingExample: "An example does not give the claim it should give."
    case .failingCounterexample: "A counterexample gives a claim."
    case .duplicateRule: "Two rules of one layer have the same id."
    case .shadowedRule: "Another rule matches wherever this one does and says as much."
    case .neverFires: "The rule made no claim from any article of the corpus."
    case .noAnchor: "Nothing tells the engine where to begin: no trigger, or no word that must be there."
    case .badPattern: "A pattern is not written as the pattern language asks."
    case .unboundedGap: "A repetition or gap has no upper bound."
    case .patternTooLarge: "A pattern is too long once its repetitions are written out."
    case .stepLimit: "Matching was given up after too many steps."
    case .unusedLexicon: "No rule uses the lexicon."
    case .unusedMacro: "No rule uses the macro."
    }
  }
}
