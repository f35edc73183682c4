/// Looks for the first version line of a record in bytes that come in pieces.
struct VersionLineSearch {
  private static let mark = Array("\nWARC/".utf8)

  /// The offset of the line from the first byte looked at; nil as long as none was found.
  private(set) var place: Int?
  private var count = 0
  /// How many bytes of the mark came last; the first byte of all begins a line.
  private var matched = 1

  /// Looks at the next piece.
  ///
  /// - Complexity: O(n) in the piece, nothing once a line was found.
  mutating func look(at piece: ArraySlice<UInt8>) {
    guard place == nil else { return }
    var index = piece.startIndex
    while index < piece.endIndex {
      if matched == 0 {
        guard let feed = piece[index...].firstIndex(of: Self.mark[0]) else { break }
        index = feed
      }
      let byte = piece[index]
      if matched == Self.mark.count, byte.isASCIIDigit {
        place = count + (index - piece.startIndex) - (Self.mark.count - 1)
        return
      }
      let fits = matched < Self.mark.count && byte == Self.mark[matched]
      matched = fits ? matched + 1 : byte == Self.mark[0] ? 1 : 0
      index += 1
    }
    count += piece.count
  }
}
