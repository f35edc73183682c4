import Crypto
import Foundation

/// All stories below some folders.
public struct StoryCorpus: Sendable {
  /// The stories, sorted by slug, then path.
  public let stories: [StoryFolder]
  /// What could not be read.
  public let problems: [Diagnostic]

  /// Finds every folder that holds a `gold.json`, at any depth.
  ///
  /// - Complexity: O(n log n) in the files below `paths`.
  public init(_ paths: [String]) {
    var stories: [String: StoryFolder] = [:]
    var problems: [Diagnostic] = []
    for path in paths {
      let folders = Self.storyFolders(below: path)
      if folders.isEmpty {
        problems.append(
          Diagnostic(
            file: path, line: 0, column: 0, message: "no folder with a gold.json here", code: "no-stories"))
      }
      for folder in folders {
        let key = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        guard stories[key] == nil else { continue }
        let file = folder + "/" + StoryFolder.goldName
        if let data = FileManager.default.contents(atPath: file) {
          stories[key] = StoryFolder(path: folder, gold: Array(data))
        } else {
          problems.append(
            Diagnostic(file: file, line: 0, column: 0, message: "cannot be read", code: "not-readable"))
        }
      }
    }
    self.stories = stories.values.sorted { ($0.slug, $0.path) < ($1.slug, $1.path) }
    self.problems = problems
  }

  /// The hexadecimal SHA-256 over the slug, name and bytes of every file of every story, in that order.
  ///
  /// Hidden files and folders inside a story are left out, and the place of the corpus on the disk is, too.
  public var digest: String {
    var hash = SHA256()
    for story in stories {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: story.path)) ?? []
      for name in names.sorted() where !name.hasPrefix(".") {
        guard let data = FileManager.default.contents(atPath: story.path + "/" + name) else { continue }
        hash.update(data: Data("\(story.slug)/\(name)\0\(data.count)\0".utf8))
        hash.update(data: data)
      }
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func storyFolders(below path: String) -> [String] {
    var root = path
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    var found: [String] = []
    if FileManager.default.fileExists(atPath: root + "/" + StoryFolder.goldName) { found.append(root) }
    let enumerator = FileManager.default.enumerator(atPath: root)
    while let name = enumerator?.nextObject() as? String {
      guard name.hasSuffix("/" + StoryFolder.goldName) else { continue }
      found.append(root + "/" + name.dropLast(StoryFolder.goldName.count + 1))
    }
    return found.sorted()
  }
}
