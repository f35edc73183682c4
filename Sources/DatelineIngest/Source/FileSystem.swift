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
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .noSuchFile }
      throw .notReadable(reason: systemReason())
    }
    defer { close(descriptor) }
    return try bytes(ofDescriptor: descriptor, limit: limit)
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
  static func bytes(ofDescriptor descriptor: Int32, limit: Int) throws(IngestError) -> [UInt8] {
    var status = stat()
    var expected = 64 << 10
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      guard Int(status.st_size) <= limit else { throw .tooLarge(limit: limit) }
      expected = Int(status.st_size) + 1
    }
    var result: [UInt8] = []
    while true {
      // One byte more than expected, so that the end of a regular file is seen without another round.
      let room = result.isEmpty ? expected : 256 << 10
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat {
          count = read(descriptor, buffer.baseAddress, room)
        } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      guard count >= 0 else { throw .notReadable(reason: systemReason()) }
      if count == 0 { return result }
      if result.isEmpty { result = chunk } else { result += chunk }
      guard result.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }

  private static func systemReason() -> String {
    String(cString: strerror(errno)).lowercased()
  }
}
