/// What the `meta.json` and sidecar files inside a zip file say, which hold as they would in a folder.
struct ZipMetadata {
  /// The largest metadata file, in bytes.
  static let byteLimit = 16 << 20

  /// The files that each folder's `meta.json` names, by the folder's path, which is empty or ends in "/".
  private var folders: [String: FolderMetadata] = [:]
  private var tree = FolderTree()
  private var sidecars: [String: DocumentMetadata] = [:]
  private var failed: [IngestFailure] = []
  private let names: Set<String>

  /// Reads the metadata files among `members` with `read`.
  init(_ members: [ZipMember], read: (ZipMember) throws(IngestError) -> SourceBytes) {
    let files = members.filter { !$0.isFolder && !$0.isTooLong }
    names = Set(files.lazy.map(\.safeName))
    for member in files {
      let path = member.safeName
      let isFolder = InputWalker.lastComponent(path) == FolderMetadata.fileName
      guard isFolder || path.hasSuffix(SidecarMetadata.suffix), !Self.isHidden(path) else { continue }
      do throws(IngestError) {
        let source = try read(member)
        if isFolder {
          let metadata = FolderMetadata(source)
          let folder = String(path.dropLast(FolderMetadata.fileName.count))
          folders[folder] = metadata
          tree.add(metadata, at: folder)
          failed += metadata.failures
        } else {
          let sidecar = SidecarMetadata(source)
          sidecars[String(path.dropLast(SidecarMetadata.suffix.count))] = sidecar.metadata
          failed += sidecar.failures
        }
      } catch {
        failed.append(IngestFailure(path: path, error: error, documentKept: true))
      }
    }
  }

  /// What went wrong, and the files that are named and not there.
  func failures(inside origin: SourceOrigin) -> [Found] {
    var found = failed.map(Found.failure)
    for (folder, metadata) in folders.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let missing = metadata.files.keys.filter { !names.contains(folder + $0) }
      for name in missing.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        found.append(origin.member("/" + folder + name, idBase: name).failure(.noSuchFile))
      }
    }
    return found
  }

  /// Whether the file is metadata itself.
  func isMetadata(_ path: String) -> Bool {
    InputWalker.lastComponent(path) == FolderMetadata.fileName || path.hasSuffix(SidecarMetadata.suffix)
  }

  /// What is known about the file.
  func metadata(of path: String) -> DocumentMetadata {
    let own = sidecars[path] ?? sidecars[InputWalker.withoutSuffix(path)] ?? DocumentMetadata()
    guard let (folder, name) = tree.nearest(to: path), let named = folder.files[name] else { return own }
    return own.completed(from: named)
  }

  /// Why the file is no article; nil when it may be one.
  func reasonToSkip(_ path: String) -> Skipped.Reason? {
    if Self.isHidden(path) { return .hidden }
    if InputWalker.reservedNames.contains(InputWalker.lastComponent(path)) { return .reserved }
    if let (folder, name) = tree.nearest(to: path) { return folder.files[name] == nil ? .notNamed : nil }
    return InputWalker.isArticle(InputWalker.lastComponent(path)) ? nil : .otherSuffix
  }

  /// Whether a part of the path is a file manager's own.
  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }
}
