/// A purchase or sale that the text tells of.
struct Transfer {
  /// What is bought.
  let target: Int
  /// Who buys it, when the text names them.
  var buyer: Int?
  /// Who sells it, when the text names them.
  var seller: Int?
  /// The number of the sentence.
  let sentence: Int
}
