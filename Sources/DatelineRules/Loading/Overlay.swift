import Foundation

/// A user's own rules: one YAML file, or a folder laid out like the rules folder or holding YAML files.
struct Overlay {
  /// One file of an overlay.
  struct File {
    let url: URL
    /// The path as the user would write it.
    let name: String
    /// The name under which the digest covers it, the same wherever the overlay lies.
    let digestName: String
    let kind: Kind
  }

  /// What a file holds.
  enum Kind: String {
    case taxonomy = "taxonomy.yaml"
    case lifecycles = "lifecycles.yaml"
    case sources = "sources.yaml"
    case rules
  }

  let path: String
  /// The layer, from 1; later ones win.
  let layer: Int
  let language: String

  /// Its files, sorted by name; nil when there is no such file or folder.
  func files() -> [File]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    let url = URL(fileURLWithPath: path)
    guard isFolder.boolValue else { return [file(url, name: path, relative: url.lastPathComponent)] }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names(in: "").map { file(url.appendingPathComponent($0), name: "\(base)/\($0)", relative: $0) }
      + names(in: "\(language)/claims/").map { relative in
        file(url.appendingPathComponent(relative), name: "\(base)/\(relative)", relative: relative)
      }
  }

  private func file(_ url: URL, name: String, relative: String) -> File {
    File(
      url: url, name: name, digestName: "overlay-\(layer)/\(relative)",
      kind: Kind(rawValue: relative) ?? .rules)
  }

  private func names(in folder: String) -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return entries.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { folder + $0 }
  }
}
