/// Why words cannot fill a role.
enum Mismatch: Hashable {
  /// They refer to nothing of the wanted class.
  case wrongEntity
  /// They refer to nothing known.
  case noEntity
  /// Their head is no phrase of the wanted lexicons.
  case wrongWords
  /// They lack a word of the wanted lexicon.
  case lacksWord
  /// They hold no amount of the wanted kind.
  case noAmount
  /// The amount counts something else.
  case wrongUnit
  /// They name no office.
  case noOffice
  /// No definite determiner opens them.
  case indefinite
  /// Nothing is left once determiner and head are off.
  case empty
}
