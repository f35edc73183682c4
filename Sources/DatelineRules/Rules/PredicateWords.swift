/// The words by which extraction finds the parts of an event: `grammar/predicates.yaml`.
public struct PredicateWords: Sendable {
  /// The words of each class, phrases with spaces.
  public let forms: [WordClass: [String]]

  /// What a word does.
  public enum WordClass: String, Sendable, CaseIterable {
    case agent, patient, belonging, definite, division, pointing, pronoun, possessive, conditional
    case awaiting, partial, contrary, accompanying, announcing, base, comparing, copula, denying, having
    case measuring, lending, negative, obliging, observing, offering, parting, question, whole
    case unrestricting, since, then, afterwards, behind, ahead, together, lasting, present, part, continuing,
      closing, pairing
    case enabling, alleging, alternative, appointing, binding, bounding, disclaiming, ending, fiscal
    case foreseeing, fulfilling, opposing, permitting, placing, posting, presuming, reaching, rumour
    case several, appealing, editions, erring, inverting, missing, multiplying, naming, occasion, organ
    case superseded, clearing, debated, dividing, effective, framing, gladly, goods, governing, hearsay,
      judging
    case level, measured, nameless, permitted, resisting, shelved, superlative, totalling, untrue, upon
    case confirming, deriving, earlier, forfeiting, habitual, improbable, promising, scheduling, spending
    case relinquishing, results, refuting, because, owing, blaming, driving, entitling, exemplifying, formerly
    case heldRole = "held_role"
    case pluralAuxiliary = "plural_auxiliary"
    case indexNoun = "index_noun"
    case lightVerb = "light_verb"
    case lightNoun = "light_noun"
  }

  /// Makes the words of their classes.
  public init(forms: [WordClass: [String]]) { self.forms = forms }

  /// The words of a class; empty when the file gives none.
  public subscript(wordClass: WordClass) -> [String] { forms[wordClass] ?? [] }
}
