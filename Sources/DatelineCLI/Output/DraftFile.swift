import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written piece by piece beside its place and appears there once it is whole.
///
/// A device or pipe is written to as it is, since a file must not take its place.
struct DraftFile {
  /// The path where the file appears.
  let path: String
  /// Where it is written; nil for a device or pipe.
  private let draft: String?
  private let descriptor: Int32

  /// Opens the draft, making the folder when it is missing.
  ///
  /// - Throws: `notWritable` with the system's reason.
  init(path: String) throws(CommandError) {
    func failure(_ reason: String) -> CommandError { .notWritable(path: path, reason: reason) }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) }
    if let folder, !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw failure(Self.isFolder(folder) ? "cannot be opened" : "the folder \(folder) cannot be made")
      }
    }
    if Self.isFolder(path) { throw failure("is a folder") }
    self.path = path
    draft = Self.isDevice(path) ? nil : "\(path).\(getpid()).tmp"
    descriptor = open(draft ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(Descriptor.systemReason()) }
  }

  /// Appends bytes.
  ///
  /// - Throws: `notWritable` with the system's reason; the draft is gone then.
  func write(_ bytes: some ContiguousBytes) throws(CommandError) {
    do {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      abandon()
      if case .system(let reason) = error { throw .notWritable(path: path, reason: reason) }
      throw .notWritable(path: path, reason: "the pipe is broken")
    }
  }

  /// Puts the file in its place; nothing can be written after that.
  ///
  /// - Throws: `notWritable` with the system's reason; the draft is gone then.
  func finish() throws(CommandError) {
    guard close(descriptor) == 0, draft.map({ rename($0, path) }) ?? 0 == 0 else {
      let reason = Descriptor.systemReason()
      if let draft { unlink(draft) }
      throw .notWritable(path: path, reason: reason)
    }
  }

  /// Removes the draft; nothing can be written after that.
  func abandon() {
    close(descriptor)
    if let draft { unlink(draft) }
  }

  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
