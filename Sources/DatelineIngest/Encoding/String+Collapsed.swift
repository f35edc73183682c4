extension StringProtocol {
  /// The text with every run of white space made one space, and none at its ends.
  ///
  /// - Complexity: O(n) in the bytes.
  var collapsed: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var isPending = false
    for character in unicodeScalars {
      if character.value <= 0x20 || (character.value >= 0x85 && character.properties.isWhitespace) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(0x20) }
      isPending = false
      if character.value < 0x80 {
        result.append(UInt8(truncatingIfNeeded: character.value))
      } else {
        result += Array(String(character).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
