#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few system calls that finding and reading inputs needs.
enum FileSystem {
  enum Kind {
    case file, folder, other
  }

  /// What lies at `path`, symbolic links followed; nil when nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// `path` with every symbolic link resolved, so that one file has one name; nil when nothing lies there.
  static func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder in the order of their UTF-8 bytes, without "." and "..".
  static func names(inFolder path: String) throws(IngestError) -> [String] {
    guard let folder = opendir(path) else { throw .notReadable(reason: systemReason()) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file, pipe or device.
  ///
  /// - Throws: `noSuchFile`, `notReadable`, or `tooLarge` as soon as more than `limit` bytes have come.
  static func bytes(ofFile path: String, limit: Int) throws(IngestError) -> [UInt8] {
    try bytes(of: OpenDescriptor(path: path), limit: limit)
  }

  /// The first bytes of a regular file, at most `count`.
  static func opening(ofFile path: String, count: Int) throws(IngestError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notReadable(reason: systemReason()) }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  /// Reads a descriptor to its end.
  static func bytes(of descriptor: OpenDescriptor, limit: Int) throws(IngestError) -> [UInt8] {
    if let size = descriptor.fileSize, size > limit { throw .tooLarge(limit: limit) }
    let reader = ByteReader(DescriptorStream(descriptor))
    let bytes = try reader.rest(limit: limit)
    if let failure = reader.failure { throw failure }
    return bytes
  }

  /// The system's word for the last failure, in lower case.
  static func systemReason() -> String {
    String(cString: strerror(errno)).lowercased()
  }
}
