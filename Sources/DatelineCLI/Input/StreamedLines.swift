import Dateline

/// The lines of a file, one at a time, so that a large file is never in memory as a whole.
struct StreamedLines {
  /// The path that messages name.
  let path: String
  private let file: String

  private static let chunk = 256 << 10

  /// The lines of a file, unpacked where it is packed with gzip; "-" is standard input.
  init(file: String) {
    self.file = file
    path = file == "-" ? SourceBytes.standardInputName : file
  }

  /// Calls for every line that is not blank, with its number from 1.
  ///
  /// - Returns: what went wrong with the file itself; the lines before that place were given.
  /// - Complexity: O(n) in the bytes; memory for the longest line.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) -> IngestFailure? {
    var number = 0
    func give(_ line: UnsafeBufferPointer<UInt8>) {
      number += 1
      if line.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) { body(line, number) }
    }
    var rest: [UInt8] = []
    var failure: IngestFailure?
    do throws(IngestError) {
      let stream = try UnpackedStream(file: file)
      while true {
        let piece = try stream.next(Self.chunk)
        if piece.isEmpty { break }
        piece.withUnsafeBufferPointer { bytes in
          var start = 0
          while let end = bytes[start...].firstIndex(of: 0x0A) {
            if rest.isEmpty {
              give(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            } else {
              rest.append(contentsOf: bytes[start..<end])
              rest.withUnsafeBufferPointer(give)
              rest.removeAll(keepingCapacity: true)
            }
            start = end + 1
          }
          rest.append(contentsOf: bytes[start...])
        }
      }
    } catch {
      failure = IngestFailure(path: path, error: error)
    }
    if !rest.isEmpty { rest.withUnsafeBufferPointer(give) }
    return failure
  }
}
