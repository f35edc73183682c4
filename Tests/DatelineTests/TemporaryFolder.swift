import Foundation

/// A folder that exists as long as the value is held.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `text` to a file, making the folders on the way.
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Writes `data` to a file, making the folders on the way.
  func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// The bytes of a file; nil when there is none.
  func data(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

  /// The names in the folder, sorted.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
