/// Why words cannot fill a role.
enum Mismatch: String, Hashable {
  /// They refer to nothing of the wanted class.
  case wrongEntity = "wrong-entity"
  /// They refer to nothing known.
  case noEntity = "no-entity"
  /// Their head is no phrase of the wanted lexicons.
  case wrongWords = "wrong-words"
  /// They lack a word of the wanted lexicon.
  case lacksWord = "lacks-word"
  /// They hold no amount of the wanted kind.
  case noAmount = "no-amount"
  /// The amount counts something else.
  case wrongUnit = "wrong-unit"
  /// They name no office.
  case noOffice = "no-office"
  /// No definite determiner opens them.
  case indefinite
  /// Another role has what they refer to.
  case taken
  /// Nothing is joined to them.
  case alone
  /// They are no quotation.
  case unquoted
  /// Nothing is left once determiner and head are off.
  case empty
}
