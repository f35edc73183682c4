/// Takes the blocks of records, whatever length these state.
///
/// A length that reaches over the next record is wrong: the block ends there, and the next record is put back. A
/// page may well show a record, so a length counts as right where the archive or a record goes on behind it. To find
/// that out means to read the bytes twice, so an archive whose lengths are wrong again and again loses that trust:
/// from then on every version line begins a record.
struct WARCBlockReader {
  /// How many wrong lengths it takes until lengths are no longer trusted.
  static let trustLimit = 8

  private let reader: ByteReader
  private let byteLimit: Int
  private var wrongLengths = 0

  /// Takes blocks from `reader`, at most `byteLimit` bytes each.
  init(_ reader: ByteReader, byteLimit: Int) {
    self.reader = reader
    self.byteLimit = byteLimit
  }

  /// Takes the block that comes next.
  ///
  /// - Parameter length: The length that its record states.
  /// - Returns: The block.
  /// - Complexity: O(n) in the length, and over all blocks in the archive.
  mutating func block(_ length: Int) -> WARCBlock {
    var bytes: [UInt8] = []
    var taken = 0
    var search = VersionLineSearch()
    while taken < length {
      let piece = reader.available().prefix(length - taken)
      if piece.isEmpty { break }
      search.look(at: piece)
      if let place = search.place, wrongLengths >= Self.trustLimit {
        return cut(bytes + piece.prefix(max(0, place - taken)), taken: taken, at: place)
      }
      taken += piece.count
      if taken <= byteLimit { bytes += piece } else { bytes = [] }
      reader.drop(piece.count)
    }
    let isKept = taken <= byteLimit
    if taken == length, search.place == nil || isFollowedByRecord {
      return WARCBlock(bytes: isKept ? bytes : nil, end: .asStated)
    }
    guard let place = search.place else { return WARCBlock(bytes: isKept ? bytes : nil, end: .early) }
    guard isKept else { return WARCBlock(bytes: nil, end: .late) }
    wrongLengths += 1
    reader.putBack(bytes[place...])
    return WARCBlock(bytes: Array(bytes[..<place]), end: .early)
  }

  /// Ends a block at a version line that begins in the bytes to come, or at most with its first letters before them.
  private func cut(_ bytes: [UInt8], taken: Int, at place: Int) -> WARCBlock {
    if place < taken {
      reader.putBack(Array("WARC/".utf8).prefix(taken - place))
    } else {
      reader.drop(place - taken)
    }
    return WARCBlock(bytes: place <= byteLimit ? Array(bytes.prefix(place)) : nil, end: .early)
  }

  /// Whether the archive ends here or goes on with a record.
  private var isFollowedByRecord: Bool {
    let behind = reader.peek(64).drop(while: \.isASCIISpace)
    return behind.isEmpty || WARCHeader.isVersionLine(behind)
  }
}
