/// Looks ahead in a stream and takes from it, counting the bytes.
///
/// Nothing here throws: when a stream fails, it ends there and ``failure`` says why.
final class ByteReader {
  private let stream: any ByteStream
  private var buffer: [UInt8] = []
  private var start = 0
  private var isEnded = false

  /// The number of bytes taken so far.
  private(set) var offset = 0
  /// Why the stream ended before its time; nil as long as all is well.
  private(set) var failure: IngestError?

  private static let chunk = 64 << 10

  init(_ stream: any ByteStream) {
    self.stream = stream
  }

  convenience init(_ bytes: [UInt8]) {
    self.init(MemoryStream(bytes))
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { peek(1).isEmpty }

  /// The next bytes without taking them: `count`, or fewer at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - start < count, fill() {}
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// The bytes that can be looked at without waiting for more; none at the end only.
  func available() -> ArraySlice<UInt8> {
    if start == buffer.count { _ = fill() }
    return buffer[start...]
  }

  /// Takes `count` bytes that were looked at before.
  func drop(_ count: Int) {
    let count = min(count, buffer.count - start)
    start += count
    offset += count
  }

  /// Takes `count` bytes, or fewer at the end.
  func read(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      let piece = available().prefix(count - result.count)
      if piece.isEmpty { break }
      result += piece
      drop(piece.count)
    }
    return result
  }

  /// Takes a line with its line feed, cut at `limit` bytes; empty at the end only.
  func line(limit: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < limit {
      let piece = available().prefix(limit - result.count)
      if piece.isEmpty { break }
      if let feed = piece.firstIndex(of: 0x0A) {
        result += piece[...feed]
        drop(feed + 1 - piece.startIndex)
        break
      }
      result += piece
      drop(piece.count)
    }
    return result
  }

  /// Takes all that is left.
  ///
  /// - Throws: `tooLarge` as soon as more than `limit` bytes have come.
  func rest(limit: Int) throws(IngestError) -> [UInt8] {
    let result = read(limit)
    guard isAtEnd else { throw .tooLarge(limit: limit) }
    return result
  }

  /// Puts bytes that were taken back before all others.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    buffer.replaceSubrange(..<start, with: bytes)
    start = 0
    offset -= bytes.count
  }

  /// Goes on behind the place that failed.
  ///
  /// - Returns: Whether there is more to come.
  func recover() -> Bool {
    guard failure != nil, stream.recover() else { return false }
    failure = nil
    isEnded = false
    return true
  }

  /// Takes another piece from the stream; false at the end.
  private func fill() -> Bool {
    guard !isEnded else { return false }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    do throws(IngestError) {
      let piece = try stream.next(Self.chunk)
      isEnded = piece.isEmpty
      if buffer.isEmpty { buffer = piece } else { buffer += piece }
    } catch {
      failure = error
      isEnded = true
    }
    return !isEnded
  }
}
