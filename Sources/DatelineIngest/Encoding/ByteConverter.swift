#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes of a legacy encoding made into UTF-8 by the system's converter.
struct ByteConverter {
  /// The text in valid UTF-8, U+FFFD for each byte that could not be read.
  let utf8: [UInt8]
  /// The number of bytes that could not be read.
  let errorCount: Int

  /// Converts `bytes`.
  ///
  /// - Returns: nil when the system has no converter for the encoding.
  /// - Complexity: O(n) in the bytes.
  init?(_ bytes: [UInt8], from encoding: TextEncoding) {
    guard let converter = Self.open(encoding) else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    var errors = 0
    output.reserveCapacity(bytes.count + bytes.count / 2)
    // The system's interface takes the input as variable and does not change it.
    var input = bytes
    input.withUnsafeMutableBytes { buffer in
      var next = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      while left > 0 {
        let (piece, failure) = Self.step(converter, &next, &left)
        output += piece
        if failure == EILSEQ || failure == EINVAL, left > 0 {
          output += [0xEF, 0xBF, 0xBD]
          errors += 1
          next = next.map { $0 + 1 }
          left -= 1
        } else if failure != E2BIG, failure != 0 {
          // Anything but a full buffer would make no progress.
          break
        }
      }
      // Some encodings hold a letter back until they know that no mark follows.
      next = nil
      left = 0
      output += Self.step(converter, &next, &left).piece
    }
    // A converter may give what UTF-8 does not allow, such as half a surrogate pair.
    utf8 = UTF8Scan(output).firstStray == nil ? output : Array(String(decoding: output, as: UTF8.self).utf8)
    errorCount = errors
  }

  private static func open(_ encoding: TextEncoding) -> iconv_t? {
    for name in encoding.converterNames {
      guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { continue }
      return converter
    }
    return nil
  }

  /// Converts as much as fits into a piece; `failure` is the system's number for why it stopped, 0 at the end.
  private static func step(
    _ converter: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int
  ) -> (piece: [UInt8], failure: Int32) {
    let room = 16 << 10
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      buffer.withMemoryRebound(to: CChar.self) { output in
        var target = output.baseAddress
        var free = room
        if iconv(converter, &next, &left, &target, &free) == -1 { failure = errno }
        initialized = room - free
      }
    }
    return (piece, failure)
  }
}
