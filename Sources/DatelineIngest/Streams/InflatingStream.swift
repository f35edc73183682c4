import CZlib

/// What comes out of a compressed stream.
///
/// Several gzip members in a row are one stream, as RFC 1952 has it; zeros and rubbish behind the last one are passed over.
final class InflatingStream: ByteStream {
  /// How the bytes are wrapped.
  enum Format: Int32 {
    /// RFC 1952.
    case gzip = 31
    /// RFC 1950.
    case zlib = 15
    /// RFC 1951, as in zip files.
    case raw = -15
  }

  /// The most that a stream may grow: text is seldom packed to less than a hundredth.
  static let ratioLimit = 200
  /// What may come out of a stream before its ratio is looked at, in bytes.
  static let freeSize = 16 << 20

  private let input: ByteReader
  private let format: Format
  // zlib keeps the address of its state, which therefore must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private var isStarted = false
  private var isFinished = false
  private var isDamaged = false
  private var isInsideMember = true
  private let firstOffset: Int
  private var produced = 0

  init(_ input: ByteReader, _ format: Format) {
    self.input = input
    self.format = format
    firstOffset = input.offset
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
  }

  deinit {
    if isStarted { inflateEnd(state) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Takes the next bytes that come out.
  ///
  /// - Throws: `truncated`, `badArchive` where the stream is damaged, `expansionLimit` where it grows beyond
  ///   ``ratioLimit``; offsets count from the start of the compressed bytes.
  func next(_ limit: Int) throws(IngestError) -> [UInt8] {
    if !isStarted {
      guard dateline_inflate_start(state, format.rawValue) == Z_OK else {
        throw .notReadable(reason: "no memory for decompression")
      }
      isStarted = true
    }
    while !isFinished {
      let piece = input.available()
      if piece.isEmpty {
        isFinished = true
        if let failure = input.failure { throw failure }
        if isInsideMember { throw .truncated(offset: input.offset) }
        break
      }
      if !isInsideMember, !startsMember() { break }
      let output = try inflated(piece, limit)
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Looks for the next gzip member behind a damaged place.
  func recover() -> Bool {
    guard format == .gzip, isDamaged else { return false }
    while true {
      let piece = input.peek(3)
      guard piece.count == 3 else { return false }
      if piece.elementsEqual(Self.gzipMark) { break }
      let ahead = input.available().dropFirst()
      input.drop((ahead.firstIndex(of: Self.gzipMark[0]) ?? ahead.endIndex) - ahead.startIndex + 1)
    }
    isFinished = false
    isDamaged = false
    isInsideMember = true
    return inflateReset(state) == Z_OK
  }

  /// How a gzip member that uses "deflate" begins.
  static let gzipMark: [UInt8] = [0x1F, 0x8B, 0x08]

  /// Whether another member follows the one that has ended; ends the stream otherwise.
  private func startsMember() -> Bool {
    while input.peek(1).first == 0 { input.drop(1) }
    isInsideMember = format == .gzip && input.peek(3).elementsEqual(Self.gzipMark)
    isFinished = !isInsideMember
    if isInsideMember { inflateReset(state) }
    return isInsideMember
  }

  private func inflated(_ piece: ArraySlice<UInt8>, _ limit: Int) throws(IngestError) -> [UInt8] {
    var status: Int32 = 0
    var taken = 0
    let output = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      piece.withUnsafeBufferPointer { source in
        // zlib only reads what `next_in` points to.
        state.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        state.pointee.avail_in = UInt32(clamping: source.count)
        state.pointee.next_out = buffer.baseAddress
        state.pointee.avail_out = UInt32(clamping: limit)
        status = inflate(state, Z_NO_FLUSH)
        taken = source.count - Int(state.pointee.avail_in)
        initialized = limit - Int(state.pointee.avail_out)
      }
    }
    input.drop(taken)
    produced += output.count
    if status == Z_STREAM_END { isInsideMember = false }
    // What came out before the damage is given first; the next call meets the damage again.
    if status != Z_OK, status != Z_STREAM_END, status != Z_BUF_ERROR, output.isEmpty {
      isFinished = true
      isDamaged = true
      throw .badArchive(detail: "the compressed bytes are damaged", offset: input.offset)
    }
    if produced > Self.freeSize, produced / Self.ratioLimit > input.offset - firstOffset {
      isFinished = true
      throw .expansionLimit(ratio: Self.ratioLimit)
    }
    return output
  }
}
