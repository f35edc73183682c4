extension InputWalker {
  /// The last name of a path.
  static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that a path lies in; "." for a bare name.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `name` inside `folder`, as the user would write it.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The suffix after the last full stop, in lower case; empty when there is none.
  static func suffix(_ name: String) -> String {
    guard let stop = name.lastIndex(of: "."), stop != name.startIndex else { return "" }
    return name[name.index(after: stop)...].lowercased()
  }

  /// `name` without the suffix of an article; any other suffix stays.
  static func withoutSuffix(_ name: String) -> String {
    guard let stop = name.lastIndex(of: "."), stop != name.startIndex, suffixes.contains(suffix(name)) else {
      return name
    }
    return String(name[..<stop])
  }

  /// Whether a file of this name is an article or an archive by its suffix; that of a packed file stands before ".gz".
  static func isArticle(_ name: String) -> Bool {
    guard suffixes.contains(suffix(name)) else { return false }
    guard suffix(name) == "gz" else { return true }
    let packed = suffix(withoutSuffix(name))
    return packed.isEmpty || suffixes.contains(packed)
  }
}
