/// The tags of the names that a parser has given so far.
///
/// A parser keeps one copy of each name, so that its address is enough to know it again.
struct TagNames {
  private var addresses = [UInt](repeating: 0, count: 64)
  private var tags = [Tag](repeating: .other, count: 64)

  /// The tag of a name that lives as long as this value and ends with a zero byte.
  mutating func tag(_ name: UnsafePointer<UInt8>) -> Tag {
    let address = UInt(bitPattern: name)
    let slot = Int((address >> 3) & 63)
    if addresses[slot] == address { return tags[slot] }
    var key = WordKey()
    var byte = name
    while byte.pointee != 0 {
      key.add(byte.pointee)
      byte += 1
    }
    addresses[slot] = address
    tags[slot] = Tag(key)
    return tags[slot]
  }
}
