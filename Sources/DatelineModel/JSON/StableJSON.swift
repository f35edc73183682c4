import Foundation

/// JSON with sorted keys and stable bytes, for files and for lines.
public enum StableJSON {
  /// The bytes of `value`: keys sorted, UTF-8 unescaped, one newline at the end.
  ///
  /// - Parameters:
  ///   - value: what to write.
  ///   - indented: one line a member, or everything on one line.
  /// - Returns: the bytes.
  /// - Throws: `EncodingError` when a value cannot be encoded, such as a number that is not finite.
  public static func data(_ value: some Encodable, indented: Bool) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      indented
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(value)
    data.append(0x0A)
    return data
  }

  /// The value that `data` holds.
  public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }
}

extension Double {
  /// The value rounded to `places` decimal places, so that equal sums print as equal bytes.
  public func rounded(places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<max(0, places) { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
