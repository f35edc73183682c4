import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all.
struct OutputFile {
  /// The path to write.
  let path: String

  /// `name` inside `folder`; in the current folder when that is nil.
  init(_ name: String, in folder: String?) {
    path = folder.map { $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" } ?? name
  }

  /// The file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Writes beside the file and renames, making the folder when it is missing.
  ///
  /// - Throws: `notWritable` with the system's reason; nothing is left behind then.
  func write(_ data: Data) throws(CommandError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) }
    if let folder, !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw failure(Self.isFolder(folder) ? "cannot be opened" : "the folder \(folder) cannot be made")
      }
    }
    if Self.isFolder(path) { throw failure("is a folder") }
    let draft = "\(path).\(getpid()).tmp"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(Descriptor.systemReason()) }
    do {
      try Descriptor.write(data, to: descriptor)
    } catch {
      close(descriptor)
      unlink(draft)
      if case .system(let reason) = error { throw failure(reason) }
      throw failure("the pipe is broken")
    }
    guard close(descriptor) == 0, rename(draft, path) == 0 else {
      let reason = Descriptor.systemReason()
      unlink(draft)
      throw failure(reason)
    }
  }

  private func failure(_ reason: String) -> CommandError { .notWritable(path: path, reason: reason) }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
