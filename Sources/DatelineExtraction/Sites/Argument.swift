/// Words that can fill a role: a noun group, or the modifier before a noun ("job" in "job cuts").
struct Argument: Hashable {
  /// The token indices.
  let tokens: Range<Int>
  /// The token that the words are about.
  let head: Int
  /// The noun group; nil for a modifier or a captured stretch.
  let noun: Int?
}
