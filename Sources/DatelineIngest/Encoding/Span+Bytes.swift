#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Span<UInt8> {
  /// The offset of the first `byte` at or after `start`; nil when there is none.
  ///
  /// - Complexity: O(n) in the bytes passed over, many at a time.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return found - UnsafeMutableRawPointer(mutating: base)
    }
  }

  /// The offset of the first `word` at or after `start`, ASCII capitals taken as small; nil when there is none.
  ///
  /// - Parameters:
  ///   - word: Small letters and marks. The first byte had better be no letter and rare, such as "<": a letter is
  ///     looked for as it is written here and as a capital, byte by byte.
  ///   - start: Where to begin.
  /// - Returns: The offset of the word's first byte.
  func firstOffset(ofWord word: StaticString, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    let first = word.utf8Start[0]
    if first.isASCIILetter {
      return start + length > count ? nil : (start...count - length).first { has(word, at: $0) }
    }
    var position = start
    while let candidate = firstOffset(of: first, from: position), candidate + length <= count {
      if has(word, at: candidate) { return candidate }
      position = candidate + 1
    }
    return nil
  }

  /// Whether `word` stands at `offset`, ASCII capitals taken as small.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= count else { return false }
    for index in 0..<length where self[offset + index].lowercasedASCII != word.utf8Start[index] {
      return false
    }
    return true
  }
}
