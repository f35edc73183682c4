/// What speaks for and against an antecedent.
public enum ReferenceWeight: String, Sendable, CaseIterable {
  /// Named in the same sentence.
  case sameSentence = "same_sentence"
  /// Named last in the sentence before.
  case previousSentence = "previous_sentence"
  /// Named last two or three sentences before.
  case nearby
  /// The subject of its clause.
  case subject
  /// Both are subjects.
  case parallel
  /// Only a modifier of a noun where it was named last.
  case modifier
  /// Mentioned last of all that are possible.
  case latest
  /// The organisation that the document is about.
  case topic
  /// Called by the same noun before.
  case sameNoun = "same_noun"
  /// Called by the same noun before, when the noun suits every company.
  case sameCommonNoun = "same_common_noun"
  /// Known to be of the country that the description names.
  case sameCountry = "same_country"
  /// Nothing shows what it is.
  case unsureKind = "unsure_kind"
  /// Holds the office that the description names.
  case sameRole = "same_role"
  /// The lead that the best has to have over the second.
  case margin
  /// The score below which nothing is meant.
  case threshold
  /// The organisation of a person who is named in the same sentence.
  case employer
  /// The organisation whose release the text is, for "the company".
  case issuer
  /// A former holder of an office for "the executive", a present one for "the former executive".
  case otherStatus = "other_status"
  /// A unit for "the company".
  case unitForCompany = "unit_for_company"
  /// A company for "they".
  case collective
}
