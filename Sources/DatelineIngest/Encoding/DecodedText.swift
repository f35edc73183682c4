/// Bytes of any encoding made into valid UTF-8.
///
/// In order of trust: a byte order mark; UTF-8 that is valid throughout, or nearly so against a Latin-1 declaration; what is declared,
/// if the bytes can be that; what the bytes look like. In UTF-8 with stray bytes the sequences are kept and only the stray
/// bytes are read as windows-1252, so that one stray byte never turns the rest of a text into mojibake.
struct DecodedText {
  /// The text in valid UTF-8.
  let utf8: [UInt8]
  /// What the bytes were read as.
  let encoding: TextEncoding
  /// An encoding that is declared and known, and that the system has no converter for; nil when all is well.
  let missingConverter: TextEncoding?

  /// Decodes `bytes`.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: [UInt8], hints: EncodingHints = EncodingHints()) {
    if let order = UTF16Pattern.order(of: bytes) {
      utf8 = UTF16Pattern.utf8(of: bytes, order)
      encoding = order
      missingConverter = nil
      return
    }
    let hasMark = bytes.starts(with: Self.mark)
    let content = hasMark ? Array(bytes.dropFirst(Self.mark.count)) : bytes
    let scan = UTF8Scan(content)
    let named = hasMark ? [.utf8] : hints.encodings
    guard scan.strays > 0 || named.first == .iso2022JP else {
      utf8 = content
      encoding = .utf8
      missingConverter = nil
      return
    }
    var missing: TextEncoding?
    for candidate in named {
      switch Self.decoded(content, as: candidate, scan) {
      case .text(let text, let used):
        utf8 = text
        encoding = used
        missingConverter = nil
        return
      case .impossible: continue
      case .noConverter: missing = candidate
      }
    }
    missingConverter = missing
    let looks = hasMark || scan.sequences >= scan.strays ? .utf8 : EncodingGuess.encoding(of: content)
    if let looks, looks != .utf8, looks != .windows1252, let text = ByteConverter(content, from: looks)?.utf8
    {
      utf8 = text
      encoding = looks
    } else {
      utf8 = Self.repaired(content, everyHighByte: looks == .windows1252)
      encoding = looks == .windows1252 ? .windows1252 : .utf8
    }
  }

  /// The first bytes of a source, decoded well enough to tell what it is.
  static func opening(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    if let order = UTF16Pattern.order(of: bytes) { return UTF16Pattern.utf8(of: bytes, order) }
    return repaired(
      bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes, everyHighByte: false)
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private enum Attempt {
    case text([UInt8], TextEncoding)
    case impossible
    case noConverter
  }

  private static func decoded(_ bytes: [UInt8], as encoding: TextEncoding, _ scan: UTF8Scan) -> Attempt {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian:
      guard scan.sequences >= scan.strays else { return .impossible }
      return .text(repaired(bytes, everyHighByte: false), .utf8)
    case .windows1252:
      // Four sequences by chance, and nine for each stray byte, do not happen in a Latin text.
      if scan.sequences >= 4, scan.sequences >= 9 * scan.strays {
        return .text(repaired(bytes, everyHighByte: false), .utf8)
      }
      return .text(repaired(bytes, everyHighByte: true), .windows1252)
    default:
      guard let converted = ByteConverter(bytes, from: encoding) else { return .noConverter }
      let high = bytes.count { $0 >= 0x80 }
      guard converted.errorCount * 20 <= max(high, 20) else { return .impossible }
      return .text(converted.utf8, encoding)
    }
  }

  /// Valid UTF-8 in which windows-1252 stands for the stray bytes, or for every byte above 0x7F.
  private static func repaired(_ bytes: [UInt8], everyHighByte: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBytes { buffer in
      var start = 0
      var index = 0
      while index < buffer.count {
        if let length = UTF8Scan.sequenceLength(in: buffer, at: index), length == 1 || !everyHighByte {
          index += length
        } else {
          result.append(contentsOf: buffer[start..<index])
          result.append(contentsOf: Windows1252.utf8(of: buffer[index]))
          index += 1
          start = index
        }
      }
      result.append(contentsOf: buffer[start...])
    }
    return result
  }
}
