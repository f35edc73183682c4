import Foundation

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
    let draft = try DraftFile(path: path)
    try draft.write(data)
    try draft.finish()
  }
}
