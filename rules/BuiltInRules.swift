import Foundation

/// The rules that come with Dateline, as a folder on disk.
public enum BuiltInRules {
  /// The folder inside the resource bundle that holds `taxonomy.yaml` and `en/`; nil when the bundle is missing.
  ///
  /// `Bundle.module` traps when its bundle is missing, as it is for a binary that was moved alone, so the bundle is
  /// looked for beside the executable first.
  public static var folder: URL? {
    let name = "dateline_BuiltInRules.resources"
    var candidates: [URL] = []
    if let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      candidates.append(executable.deletingLastPathComponent().appendingPathComponent(name))
    }
    candidates += Bundle.allBundles.map {
      $0.bundleURL.deletingLastPathComponent().appendingPathComponent(name)
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("taxonomy.yaml").path)
    }
  }
}
