/// The folders of an archive whose `meta.json` names files, held so that a path is walked once from the top.
struct FolderTree {
  /// One name inside a folder, which is told by its number.
  private struct Step: Hashable {
    let folder: Int
    let name: Substring
  }

  private static let top = 0
  private var steps: [Step: Int] = [:]
  private var metadata: [Int: FolderMetadata] = [:]

  /// Adds what the `meta.json` of `folder` says; one that names no files holds for none.
  mutating func add(_ metadata: FolderMetadata, at folder: String) {
    guard !metadata.files.isEmpty else { return }
    var place = Self.top
    for name in folder.split(separator: "/") {
      let step = Step(folder: place, name: name)
      place = steps[step] ?? steps.count + 1
      steps[step] = place
    }
    self.metadata[place] = metadata
  }

  /// The nearest folder around a file.
  ///
  /// - Parameter path: The file's path, its names parted by one slash each.
  /// - Returns: What the folder's `meta.json` says, and the path from the folder to the file; nil when no folder
  ///   around the file has one.
  /// - Complexity: O(n) in the path.
  func nearest(to path: String) -> (metadata: FolderMetadata, name: String)? {
    guard !metadata.isEmpty else { return nil }
    var place = Self.top
    var found = metadata[place].map { (metadata: $0, start: path.startIndex) }
    let names = path.split(separator: "/")
    for (name, next) in zip(names, names.dropFirst()) {
      guard let folder = steps[Step(folder: place, name: name)] else { break }
      place = folder
      if let metadata = metadata[place] { found = (metadata, next.startIndex) }
    }
    return found.map { ($0.metadata, String(path[$0.start...])) }
  }
}
