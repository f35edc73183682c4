/// Turns the paths that a user gives into the files to read.
///
/// A folder whose `meta.json` names files holds exactly these articles. Any other folder is searched through all
/// its folders in the order of path bytes, for files whose suffix is an article's. Links are followed; each
/// folder and each file is met once, so that loops end. A file named directly is read whatever its suffix.
public struct InputWalker: Sendable {
  /// The suffixes of the files that a search takes.
  public static let suffixes: Set<String> = [
    "txt", "html", "htm", "xhtml", "json", "jsonl", "md", "xml", "rss", "rdf", "atom", "nitf", "newsml", "g2",
    "ninjs", "gz", "zip", "warc",
  ]
  /// The names that are never articles.
  public static let reservedNames: Set<String> = ["gold.json", "facts.json"]

  /// What a walk found.
  public struct Walk: Hashable, Sendable {
    /// The files to read, in order.
    public internal(set) var inputs: [WalkedInput] = []
    /// What could not be found or used.
    public internal(set) var failures: [IngestFailure] = []
    /// What was seen and left aside.
    public internal(set) var skipped: [Skipped] = []
  }

  /// The largest `meta.json` in bytes.
  private static let metadataLimit = 16 << 20

  private var walk = Walk()
  private var seenFolders: Set<String> = []
  private var seenFiles: Set<String> = []
  /// What was read, by canonical path; nil where reading failed.
  private var folderMetadata: [String: FolderMetadata?] = [:]

  private init() {}

  /// Finds the files behind `paths`; "-" is standard input.
  ///
  /// - Complexity: O(n log n) in the files met.
  public static func walk(_ paths: [String]) -> Walk {
    var walker = InputWalker()
    for path in paths { walker.add(path) }
    return walker.walk
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      guard seenFiles.insert("-").inserted else { return skip(path, .repeated) }
      walk.inputs.append(
        WalkedInput(path: SourceBytes.standardInputName, idBase: "stdin", isStandardInput: true))
      return
    }
    switch FileSystem.kind(of: path) {
    case nil: fail(path, .noSuchFile)
    case .file:
      let name = Self.lastComponent(path)
      let folder = Self.parent(path)
      let metadata = folderMetadata(folder)?.files[name] ?? DocumentMetadata()
      addFile(path, idBase: Self.withoutSuffix(name), metadata: metadata)
    case .other:
      guard isFirstMeeting(path) else { return skip(path, .repeated) }
      walk.inputs.append(WalkedInput(path: path, idBase: Self.withoutSuffix(Self.lastComponent(path))))
    case .folder:
      let before = (inputs: walk.inputs.count, failures: walk.failures.count, skipped: walk.skipped.count)
      addFolder(path, inside: "")
      let found = walk.inputs[before.inputs...].sorted {
        $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
      }
      walk.inputs.replaceSubrange(before.inputs..., with: found)
      let repeated = walk.skipped[before.skipped...].contains { $0.reason == .repeated }
      let lost = walk.failures[before.failures...].contains { !$0.documentKept }
      if found.isEmpty && !repeated && !lost { fail(path, .noArticles) }
    }
  }

  /// Takes the articles of a folder.
  ///
  /// - Parameters:
  ///   - path: The folder, as the user would name it.
  ///   - inside: The path from the input folder to this one, empty or ending in "/".
  private mutating func addFolder(_ path: String, inside: String) {
    let canonical = FileSystem.canonicalPath(path) ?? path
    guard seenFolders.insert(canonical).inserted else { return skip(path, .repeated) }
    let names: [String]
    do {
      names = try FileSystem.names(inFolder: path)
    } catch {
      return fail(path, error)
    }
    let folder = folderMetadata(path)
    let named = folder?.files ?? [:]
    for name in named.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let file = Self.join(path, name)
      switch FileSystem.kind(of: file) {
      case nil: fail(file, .noSuchFile)
      case .file:
        let idBase = inside + Self.withoutSuffix(name)
        addFile(file, idBase: idBase, folderBase: idBase + "/", metadata: named[name] ?? DocumentMetadata())
      default: fail(file, .notReadable(reason: "not a regular file"))
      }
    }
    for name in names where named[name] == nil {
      addEntry(name, of: path, inside: inside, exactly: named.isEmpty ? nil : Set(named.keys))
    }
  }

  /// Takes, searches or skips one entry of a folder.
  ///
  /// `exactly` holds the only files that are articles here; when it is nil, the suffix decides.
  private mutating func addEntry(_ name: String, of folder: String, inside: String, exactly: Set<String>?) {
    let path = Self.join(folder, name)
    if name.hasPrefix(".") { return skip(path, .hidden) }
    if name == FolderMetadata.fileName || name.hasSuffix(SidecarMetadata.suffix) { return }
    if Self.reservedNames.contains(name) { return skip(path, .reserved) }
    if let exactly {
      // A folder that holds named files is not itself left aside.
      if !exactly.contains(where: { $0.hasPrefix(name + "/") }) { skip(path, .notNamed) }
      return
    }
    switch FileSystem.kind(of: path) {
    case .folder: addFolder(path, inside: inside + name + "/")
    case .file:
      guard Self.isArticle(name) else { return skip(path, .otherSuffix) }
      let idBase = inside + Self.withoutSuffix(name)
      addFile(path, idBase: idBase, folderBase: idBase + "/", metadata: DocumentMetadata())
    case .other: skip(path, .notRegular)
    case nil: fail(path, .noSuchFile)
    }
  }

  private mutating func addFile(
    _ path: String, idBase: String, folderBase: String = "", metadata: DocumentMetadata
  ) {
    guard isFirstMeeting(path) else { return skip(path, .repeated) }
    let complete = sidecar(of: path).completed(from: metadata)
    walk.inputs.append(WalkedInput(path: path, idBase: idBase, folderBase: folderBase, metadata: complete))
  }

  private mutating func isFirstMeeting(_ path: String) -> Bool {
    seenFiles.insert(FileSystem.canonicalPath(path) ?? path).inserted
  }

  /// The folder's `meta.json`, read once; nil when it has none.
  private mutating func folderMetadata(_ folder: String) -> FolderMetadata? {
    let path = Self.join(folder, FolderMetadata.fileName)
    guard FileSystem.kind(of: path) == .file else { return nil }
    let key = FileSystem.canonicalPath(path) ?? path
    if let known = folderMetadata[key] { return known }
    do {
      let bytes = try FileSystem.bytes(ofFile: path, limit: Self.metadataLimit)
      let metadata = FolderMetadata(SourceBytes(name: path, bytes: bytes))
      walk.failures += metadata.failures
      folderMetadata[key] = metadata
      return metadata
    } catch {
      walk.failures.append(IngestFailure(path: path, error: error, documentKept: true))
      folderMetadata[key] = .some(nil)
      return nil
    }
  }

  /// What `NAME.meta.json` says, where NAME is the file's name with or without its suffix.
  private mutating func sidecar(of path: String) -> DocumentMetadata {
    for base in [path, Self.join(Self.parent(path), Self.withoutSuffix(Self.lastComponent(path)))] {
      let file = base + SidecarMetadata.suffix
      guard FileSystem.kind(of: file) == .file else { continue }
      do {
        let bytes = try FileSystem.bytes(ofFile: file, limit: Self.metadataLimit)
        let sidecar = SidecarMetadata(SourceBytes(name: file, bytes: bytes))
        walk.failures += sidecar.failures
        return sidecar.metadata
      } catch {
        walk.failures.append(IngestFailure(path: file, error: error, documentKept: true))
      }
    }
    return DocumentMetadata()
  }

  private mutating func fail(_ path: String, _ error: IngestError) {
    walk.failures.append(IngestFailure(path: path, error: error))
  }

  private mutating func skip(_ path: String, _ reason: Skipped.Reason) {
    walk.skipped.append(Skipped(path: path, reason: reason))
  }
}
