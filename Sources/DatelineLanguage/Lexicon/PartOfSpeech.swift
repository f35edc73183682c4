/// The part of speech of a token, in Universal Dependencies' inventory.
public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinator = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// The form of a verb.
public enum VerbForm: String, Sendable, Hashable, CaseIterable {
  /// "postpone", also the present outside the third person singular.
  case base
  /// "postpones".
  case thirdPerson
  /// "postponed", "began".
  case past
  /// "postponed", "begun".
  case pastParticiple
  /// "postponing".
  case gerund
}
