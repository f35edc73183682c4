/// Tells a legacy encoding by the words that the bytes make when they are read in it.
///
/// Each profile reads the same sample. Letters of the profile's language speak for it, the common ones more; letters of
/// others, signs inside words and capitals behind small letters speak against it.
enum EncodingGuess {
  private static let sampleSize = 16 << 10
  /// Fewer bytes above 0x7F than this are stray bytes, not a text.
  private static let leastHighBytes = 6
  private static let leastScore = 0.35

  /// The encoding that `bytes` look like; nil when there is too little to tell, or nothing fits.
  ///
  /// - Complexity: O(n) in the bytes up to a sample of 16 KiB, for each profile.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    let sample = sample(of: bytes)
    guard sample.count(where: { $0 >= 0x80 }) >= leastHighBytes else { return nil }
    var texts: [TextEncoding: [Unicode.Scalar]] = [:]
    var best: (score: Double, encoding: TextEncoding)?
    for profile in EncodingProfile.all {
      let text: [Unicode.Scalar]
      if let known = texts[profile.encoding] {
        text = known
      } else {
        text = scalars(sample, profile.encoding)
        texts[profile.encoding] = text
      }
      let score = profile.score(text)
      // Equal scores mean equal letters; the earlier profile is the more frequent one.
      if score > (best?.score ?? leastScore) + 0.001 { best = (score, profile.encoding) }
    }
    return best?.encoding
  }

  /// The words that hold a byte above 0x7F, with a space between them.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var start = 0
    var isHigh = false
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { isHigh = true }
      // No encoding has these as the second byte of a character.
      guard byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") else { continue }
      if isHigh {
        sample += bytes[start..<index].prefix(200)
        sample.append(0x20)
        if sample.count >= sampleSize { return sample }
      }
      start = index + 1
      isHigh = false
    }
    if isHigh { sample += bytes[start...].prefix(sampleSize) }
    return sample
  }

  private static func scalars(_ sample: [UInt8], _ encoding: TextEncoding) -> [Unicode.Scalar] {
    guard let converted = ByteConverter(sample, from: encoding) else { return [] }
    return Array(String(decoding: converted.utf8, as: UTF8.self).unicodeScalars)
  }
}
