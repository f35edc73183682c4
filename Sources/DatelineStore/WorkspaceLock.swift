import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to read articles into a workspace and derive its facts, which one process has at a time.
///
/// The system takes the lock back when its process ends, however it ends.
public final class WorkspaceLock: Sendable {
  private let descriptor: Int32

  /// The name of the lock's file in the workspace's folder.
  private static let fileName = "dateline.lock"

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - waiting: called once, with the number of the process that holds the lock, when it has to be waited for; nil
  ///     does not wait.
  /// - Throws: ``StoreError/locked(path:holder:)`` when another process has it and `waiting` is nil, or what the system
  ///   says.
  public init(_ workspace: Workspace, waiting: ((Int32?) -> Void)? = nil) throws(StoreError) {
    let path = workspace.folder.appendingPathComponent(Self.fileName).path
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let holder = (try? String(contentsOfFile: path, encoding: .utf8)).flatMap {
        Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      guard let waiting else {
        close(descriptor)
        throw .locked(path: path, holder: holder)
      }
      waiting(holder)
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    }
    let number = Array("\(getpid())\n".utf8)
    ftruncate(descriptor, 0)
    _ = number.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
