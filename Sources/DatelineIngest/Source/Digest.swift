import Crypto

/// Content hashes in the form the documents carry.
enum Digest {
  /// The SHA-256 of `bytes` in 64 lower-case hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// A hash in lower-case hexadecimal digits.
  static func hexadecimal(_ hash: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in hash {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}
