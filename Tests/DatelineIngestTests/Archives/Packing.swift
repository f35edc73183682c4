import CZlib

/// Packed bytes made by zlib, for samples.
enum Packing {
  /// One gzip member.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 31) }
  /// RFC 1950.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 15) }
  /// RFC 1951.
  static func raw(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: -15) }

  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  /// A gzip member of `megabytes` MB of one byte, made without holding them.
  static func gzip(zeros megabytes: Int, of byte: UInt8) -> [UInt8] {
    deflate([UInt8](repeating: byte, count: 1 << 20), windowBits: 31, times: megabytes)
  }

  private static func deflate(_ bytes: [UInt8], windowBits: Int32, times: Int = 1) -> [UInt8] {
    var output: [UInt8] = []
    var source = bytes
    withUnsafeTemporaryAllocation(of: z_stream.self, capacity: 1) { memory in
      memory.initialize(repeating: z_stream())
      guard let stream = memory.baseAddress, dateline_deflate_start(stream, windowBits) == Z_OK else {
        return
      }
      defer { deflateEnd(stream) }
      source.withUnsafeMutableBufferPointer { input in
        for round in 1...times {
          stream.pointee.next_in = input.baseAddress
          stream.pointee.avail_in = UInt32(input.count)
          repeat {
            output += [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
              stream.pointee.next_out = buffer.baseAddress
              stream.pointee.avail_out = UInt32(buffer.count)
              CZlib.deflate(stream, round == times ? Z_FINISH : Z_NO_FLUSH)
              count = buffer.count - Int(stream.pointee.avail_out)
            }
          } while stream.pointee.avail_out == 0
        }
      }
    }
    return output
  }
}
