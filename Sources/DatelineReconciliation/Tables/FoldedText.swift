/// Texts without what only spelling adds: case, marks above letters, punctuation.
enum FoldedText {
  /// The letters and digits of a text in lower case, the marks taken off Latin letters; all else parts words.
  ///
  /// - Returns: the words in order.
  /// - Complexity: O(n) in the scalars.
  static func words(of text: some StringProtocol) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = ascii(scalar) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        // An apostrophe stands inside a name.
        case UInt8(ascii: "'"): continue
        default:
          if !word.isEmpty { words.append(word) }
          word.removeAll(keepingCapacity: true)
        }
      } else if scalar.properties.isAlphabetic {
        word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if scalar.properties.generalCategory != .nonspacingMark, scalar != "\u{2019}" {
        if !word.isEmpty { words.append(word) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(scalar.value) }
    for (letter, marked) in marks where marked.contains(scalar) { return letter }
    return nil
  }

  private static let marks: [(UInt8, Set<Unicode.Scalar>)] = [
    (UInt8(ascii: "a"), Set("àáâãäåāăąÀÁÂÃÄÅĀĂĄ".unicodeScalars)),
    (UInt8(ascii: "c"), Set("çćčÇĆČ".unicodeScalars)), (UInt8(ascii: "d"), Set("ďđĎĐ".unicodeScalars)),
    (UInt8(ascii: "e"), Set("èéêëēęěÈÉÊËĒĘĚ".unicodeScalars)), (UInt8(ascii: "g"), Set("ğĞ".unicodeScalars)),
    (UInt8(ascii: "i"), Set("ìíîïīıİÌÍÎÏĪ".unicodeScalars)), (UInt8(ascii: "l"), Set("łŁ".unicodeScalars)),
    (UInt8(ascii: "n"), Set("ñńňÑŃŇ".unicodeScalars)),
    (UInt8(ascii: "o"), Set("òóôõöøōőÒÓÔÕÖØŌŐ".unicodeScalars)),
    (UInt8(ascii: "r"), Set("řŘ".unicodeScalars)), (UInt8(ascii: "s"), Set("śšşșŚŠŞȘ".unicodeScalars)),
    (UInt8(ascii: "t"), Set("ťţțŤŢȚ".unicodeScalars)),
    (UInt8(ascii: "u"), Set("ùúûüūůűÙÚÛÜŪŮŰ".unicodeScalars)),
    (UInt8(ascii: "y"), Set("ýÿÝŸ".unicodeScalars)), (UInt8(ascii: "z"), Set("źżžŹŻŽ".unicodeScalars)),
  ]

  /// Whether two words are the same but for one letter too many, too few or changed.
  ///
  /// - Parameters:
  ///   - left: one word.
  ///   - right: the other one.
  ///   - length: the length of the shortest word that may have an error.
  /// - Returns: whether they are; equal words are as well.
  /// - Complexity: O(n) in the bytes.
  static func isTypo(_ left: [UInt8], _ right: [UInt8], length: Int) -> Bool {
    guard min(left.count, right.count) >= length, abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    if left.count == right.count {
      return left.dropFirst(start + 1).elementsEqual(right.dropFirst(start + 1))
    }
    return left.count > right.count
      ? left.dropFirst(start + 1).elementsEqual(right.dropFirst(start))
      : left.dropFirst(start).elementsEqual(right.dropFirst(start + 1))
  }
}
