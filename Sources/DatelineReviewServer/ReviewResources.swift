import Foundation

/// The files of the review page, read once, so that no request touches the disk.
public struct ReviewResources: Sendable {
  private let files: [String: Data]

  /// The name of the page itself.
  static let page = "page.html"
  /// The name of the interface's description.
  static let interface = "openapi.json"

  private static let mediaTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "svg": "image/svg+xml",
  ]

  /// Reads the files that were built in; nil when they are not beside the program.
  ///
  /// `Bundle.module` traps when its bundle is missing, so the bundle is looked for beside the executable.
  public init?() {
    let name = "dateline_DatelineReviewServer.resources/Resources"
    var folders: [URL] = []
    if let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      let folder = executable.deletingLastPathComponent()
      folders.append(folder.appendingPathComponent(name))
      folders.append(folder.deletingLastPathComponent().appendingPathComponent("share/dateline/review"))
    }
    folders += Bundle.allBundles.map {
      $0.bundleURL.deletingLastPathComponent().appendingPathComponent(name)
    }
    for folder in folders {
      let files = Self.files(in: folder)
      if files[Self.page] != nil {
        self.files = files
        return
      }
    }
    return nil
  }

  /// The files of a folder and its folders by their path inside it, those of known kinds alone.
  private static func files(in folder: URL) -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder.resolvingSymlinksInPath().path)?.compactMap({
      $0 as? String
    }) ?? [] {
      guard mediaType(of: path) != nil else { continue }
      files[path] = try? Data(contentsOf: folder.appendingPathComponent(path))
    }
    return files
  }

  /// The bytes of a file; nil when it is none of the page's.
  func data(_ path: String) -> Data? { files[path] }

  /// What a file is, by its suffix; nil for what the page has not.
  static func mediaType(of path: String) -> String? {
    mediaTypes[String(path.split(separator: ".").last ?? "")]
  }
}
