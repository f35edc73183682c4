/// Finds the files that others import.
struct ImportResolver {
  let scopes: [FileScope]

  /// Gives each file the ones it imports, and complains about missing ones, circles and names that clash.
  ///
  /// - Complexity: O(n) in files and imports.
  func resolve() {
    for scope in scopes {
      scope.imports = scope.root?["imports"]?.texts.compactMap { find($0.text, at: $0.node) } ?? []
    }
    var done: Set<String> = []
    for scope in scopes {
      findCircle(from: scope, path: [], done: &done)
      scope.checkImportedNames()
    }
  }

  /// The file of this name in the importing file's own layer, else in the nearest layer below.
  private func find(_ name: String, at node: RuleNode) -> FileScope? {
    let layer = node.scope.layer
    let found = scopes.filter { $0.layer <= layer && $0.fileName == name }.max { $0.layer < $1.layer }
    if found == nil {
      node.complain(
        .unknownImport, "there is no rule file '\(name)' to import",
        suggestion: Set(scopes.map(\.fileName)).closest(to: name))
    }
    return found
  }

  private func findCircle(from scope: FileScope, path: [String], done: inout Set<String>) {
    guard !done.contains(scope.file) else { return }
    let path = path + [scope.file]
    for next in scope.imports {
      if path.contains(next.file) {
        scope.root?["imports"]?.complain(
          .importCycle, "'\(next.fileName)' imports itself by way of '\(scope.fileName)'")
      } else {
        findCircle(from: next, path: path, done: &done)
      }
    }
    done.insert(scope.file)
  }
}

extension FileScope {
  /// The file's name without its folder.
  var fileName: String { String(file.split(separator: "/").last ?? "") }
}
