/// One line of a zip file's directory.
struct ZipMember {
  /// The name as written, in UTF-8, whatever it leads to.
  let name: String
  /// The general purpose flags.
  let flags: Int
  /// How the bytes are packed: 0 as they are, 8 deflated.
  let method: Int
  /// The CRC-32 of the unpacked bytes.
  let checksum: UInt32
  /// The number of packed bytes.
  let packedSize: Int
  /// The number of unpacked bytes.
  let size: Int
  /// Where the member's own header stands.
  let headerOffset: Int
  /// Whether another member already has some of the same bytes.
  var overlaps = false

  /// Whether the bytes are encrypted.
  var isEncrypted: Bool { flags & 1 != 0 }
  /// The longest name of a member that is read, in bytes; that of a path on most systems.
  static let nameLimit = 4096

  /// Whether the name is longer than ``nameLimit``.
  var isTooLong: Bool { name.utf8.count > Self.nameLimit }
  /// Whether this is a folder.
  var isFolder: Bool { name.hasSuffix("/") || name.hasSuffix("\\") }

  /// The name without what leads out of the archive: a drive, a leading "/", and "..".
  var safeName: String {
    var parts = name.split { $0 == "/" || $0 == "\\" }
    if let first = parts.first, first.utf8.count == 2, first.hasSuffix(":") { parts.removeFirst() }
    return parts.filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }

  /// Whether the name leads out of the archive.
  var isUnsafe: Bool {
    let parts = name.split { $0 == "/" || $0 == "\\" }
    let hasDrive = parts.first.map { $0.utf8.count == 2 && $0.hasSuffix(":") } ?? false
    return name.hasPrefix("/") || name.hasPrefix("\\") || hasDrive || parts.contains("..")
  }
}
