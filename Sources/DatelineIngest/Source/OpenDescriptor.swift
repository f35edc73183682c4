#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A descriptor that is open as long as the value is held.
final class OpenDescriptor {
  private let number: Int32
  private let isOwned: Bool

  /// Opens a file, pipe or device for reading.
  ///
  /// - Throws: `noSuchFile` or `notReadable`.
  init(path: String) throws(IngestError) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard number >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .noSuchFile }
      throw .notReadable(reason: FileSystem.systemReason())
    }
  }

  /// Borrows a descriptor that somebody else closes.
  init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  deinit {
    if isOwned, number >= 0 { close(number) }
  }

  /// The size in bytes of a regular file; nil for pipes and devices.
  var fileSize: Int? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The next bytes, at most `limit`; none at the end.
  func read(_ limit: Int) throws(IngestError) -> [UInt8] {
    try bytes(limit) { systemRead(number, $0, limit) }
  }

  /// The bytes at `offset`, at most `limit`; none behind the end of the file.
  func read(_ limit: Int, at offset: Int) throws(IngestError) -> [UInt8] {
    try bytes(limit) { pread(number, $0, limit, off_t(offset)) }
  }

  private func bytes(_ limit: Int, _ read: (UnsafeMutablePointer<UInt8>?) -> Int) throws(IngestError)
    -> [UInt8]
  {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      repeat {
        count = read(buffer.baseAddress)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw .notReadable(reason: FileSystem.systemReason()) }
    return bytes
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ limit: Int) -> Int {
  read(descriptor, buffer, limit)
}
