import Foundation

/// Watches inputs for files that come, change or go.
struct DropFolder {
  private let inputs: [String]
  private var state: [String: Mark] = [:]

  /// What tells a file's state without reading it.
  private struct Mark: Hashable {
    let size: Int
    let modified: Date
  }

  /// Makes a watch over files and folders.
  init(_ inputs: [String]) {
    self.inputs = inputs
  }

  /// Whether something changed since the last call and is at rest: what was written within the last second is waited
  /// for, so that no half of a file is read.
  ///
  /// - Complexity: O(n) in the files.
  mutating func hasNews(now: Date) -> Bool {
    let found = marks()
    guard found != state else { return false }
    guard found.values.allSatisfy({ now.timeIntervalSince($0.modified) >= 1 || state.values.contains($0) })
    else {
      return false
    }
    state = found
    return true
  }

  private func marks() -> [String: Mark] {
    var marks: [String: Mark] = [:]
    for input in inputs {
      let folder = URL(fileURLWithPath: input)
      note(folder, &marks)
      let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
      while let file = files?.nextObject() as? URL { note(file, &marks) }
    }
    return marks
  }

  private func note(_ file: URL, _ marks: inout [String: Mark]) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { return }
    marks[file.path] = Mark(
      size: attributes[.size] as? Int ?? 0, modified: attributes[.modificationDate] as? Date ?? .distantPast)
  }
}
