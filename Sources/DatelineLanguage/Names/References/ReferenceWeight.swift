/// What speaks for and against an antecedent.
public enum ReferenceWeight: UInt8, Sendable, CaseIterable {
  /// Named in the same sentence.
  case sameSentence
  /// Named last in the sentence before.
  case previousSentence
  /// Named last two or three sentences before.
  case nearby
  /// The subject of its clause.
  case subject
  /// Both are subjects.
  case parallel
  /// Both say something: "Halden said … It also said".
  case speaker
  /// The company with which a sentence of the paragraph opened last.
  case paragraphSubject
  /// Neither is a subject.
  case parallelObject
  /// Only a modifier of a noun where it was named last.
  case modifier
  /// Mentioned last of all that are possible.
  case latest
  /// The organisation that the document is about.
  case topic
  /// What speaks against an authority as the owner of something.
  case owningAuthority
  /// Called by the same noun before.
  case sameNoun
  /// Called by the same noun before, when the noun suits every company.
  case sameCommonNoun
  /// Known to be of the country that the description names.
  case sameCountry
  /// Nothing shows what it is.
  case unsureKind
  /// Holds the office that the description names.
  case sameRole
  /// The lead that the best has to have over the second.
  case margin
  /// The score below which nothing is meant.
  case threshold
  /// The organisation of a person who is named in the same sentence.
  case employer
  /// The organisation whose release the text is, for "the company".
  case issuer
  /// A former holder of an office for "the executive", a present one for "the former executive".
  case otherStatus
  /// A unit for "the company".
  case unitForCompany
  /// A company for "they".
  case collective
  /// The subject of its clause, for a description: what was named last matters more there.
  case describedSubject
  /// A word of the description stood before the name or its noun before.
  case sameModifier
  /// Only other words stood there.
  case otherModifier

  /// The only company of the document.
  case onlyCompany

  /// Named beside the owner's pronoun: "Halden and its plants".
  case beside

  /// The name in the rules: "same_sentence".
  public var name: String { String(rulesNameOf: self) }
}
