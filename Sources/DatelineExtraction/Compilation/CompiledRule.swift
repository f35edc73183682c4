import DatelineLanguage
import DatelineRules

/// A rule with its references as numbers.
final class CompiledRule: Sendable {
  let rule: Rule
  /// The number of the rule's family.
  let family: Int
  /// The roles in the order of the file.
  let roles: [CompiledRole]
  /// No binding for each role: most rules fail before a role is filled, so this is shared until one is.
  let unbound: [Binding?]
  /// The role that the claim is about; nil in a rule that the loader should have refused.
  let subject: Int?
  /// The role whose words the match uses up, so that they set off nothing themselves.
  let theme: Int?
  /// The roles of which one must be filled.
  let anyOf: [Int]
  /// The slots that the rule itself fills.
  let constants: [CompiledConstant]
  /// Lexicons of which one must have a phrase in the sentence, for the rule to match; empty for none.
  let gates: [Int32]
  /// What the sentence must hold, for the rule to match.
  let needs: SentenceContents.Kinds
  /// Sets of places beside the trigger, of each of which one must have words, for the rule to match.
  let neededPlaces: [CompiledRole.Places]
  /// Whether what fills a role hangs on the subject of the document's last claim of the family.
  let usesLastSubject: Bool
  /// What must hold besides the roles; nil when nothing must.
  let conditions: Conditions?
  /// The pattern of a pattern rule.
  let pattern: PatternProgram?
  /// The pattern's ``PatternProgram/others``, kept apart since reading them there would copy the pattern.
  let others: [PatternProgram.Anchor]
  /// The pattern's ``PatternProgram/lexicons``, kept apart likewise.
  let neededLexicons: [Int32]

  init(_ rule: Rule, family: Int, patterns: inout PatternCompiler, in table: inout RuleWords) {
    self.rule = rule
    self.family = family
    var pattern: PatternProgram?
    if case .pattern(let source) = rule.trigger { pattern = patterns.compile(source, in: &table) }
    self.pattern = pattern
    others = pattern?.others ?? []
    neededLexicons = pattern?.lexicons ?? []
    let numbers = Dictionary(
      rule.roles.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    roles = rule.roles.map { role in
      CompiledRole(role, numbers: numbers, captures: pattern?.captures ?? [], in: &table)
    }
    unbound = [Binding?](repeating: nil, count: roles.count)
    let mandatory = roles.filter(\.isBoundToSentence)
    let wanted =
      mandatory.lazy.filter(\.isOfOwnWords).map(\.role.constraint.lexicons).first { !$0.isEmpty }
      ?? Array(rule.conditions.sentenceMentions.prefix(1))
    gates = wanted.map(Int32.init)
    needs = mandatory.lazy.filter { $0.isOfOwnWords || $0.role.constraint.asksForEntity }
      .map { SentenceContents.Kinds($0.role.constraint) }.reduce(into: []) { $0.formUnion($1) }
    neededPlaces = roles.map(\.neededPlaces).filter { !$0.isEmpty }
    usesLastSubject = roles.contains { role in
      role.fallbacks.contains { [.eventSubject, .lastSubject, .toldTopic].contains($0) }
    }
    conditions = rule.conditions == Conditions() ? nil : rule.conditions
    subject = numbers["subject"]
    theme = numbers["theme"]
    anyOf = rule.conditions.anyOf.compactMap { numbers[$0] }
    constants = rule.constants.map { CompiledConstant($0, in: &table) }
  }
}

/// A slot that a rule fills itself.
struct CompiledConstant: Sendable {
  let slot: String
  let value: Value

  enum Value: Sendable {
    case fixed(String)
    /// By the words of the trigger phrase.
    case byTrigger([[Word]: String])
  }

  init(_ constant: Rule.Constant, in table: inout RuleWords) {
    slot = constant.slot
    switch constant.value {
    case .fixed(let text): value = .fixed(text)
    case .byTrigger(let phrases):
      var values: [[Word]: String] = [:]
      for (name, list) in phrases.sorted(by: { $0.key < $1.key }) {
        for phrase in list { values[table.phrase(phrase)] = name }
      }
      value = .byTrigger(values)
    }
  }
}
