/// Whom the claims so far are about.
struct ToldSubjects {
  /// The subject of the last claim of each family.
  var ofFamily: [Int: Int] = [:]
  /// The last company whose figure of a period was told, with the place of its sentence.
  var ofFigure: (subject: Int, place: Int)?

  /// The company whose figure the sentence before the one at a place told; nil where it told none.
  func figureOwner(before place: Int) -> Int? {
    guard let ofFigure, ofFigure.place == place - 1 else { return nil }
    return ofFigure.subject
  }
}
