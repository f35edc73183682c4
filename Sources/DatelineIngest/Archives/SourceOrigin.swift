/// Where bytes come from: names and metadata on the way into an archive.
struct SourceOrigin {
  /// The name in messages, for example "news.zip/inner/a.html".
  var name: String
  /// The path for ``Document/file``; nil for standard input.
  var file: String?
  /// What ids are made from, as a file by itself would have it.
  var idBase: String
  /// What stands before the ids of an archive's members: the folder inside the input, empty or ending in "/".
  var folderBase: String
  /// What is known from outside.
  var metadata = DocumentMetadata()
  /// How many archives the bytes lie in.
  var depth = 0

  /// The origin of a member.
  ///
  /// - Parameters:
  ///   - path: The member's name after the archive's, for example "/inner/a.html".
  ///   - idBase: What its id is made from.
  /// - Returns: The origin, one archive deeper.
  func member(_ path: String, idBase: String) -> SourceOrigin {
    var member = self
    member.name = name + path
    member.file = (file ?? name) + path
    member.idBase = idBase
    member.depth = depth + 1
    return member
  }

  /// The same origin seen through a compressed stream: the suffix of the compression goes from the ids.
  var unpacked: SourceOrigin {
    var origin = self
    origin.depth = depth + 1
    origin.idBase = InputWalker.withoutSuffix(idBase)
    return origin
  }

  func failure(_ error: IngestError, documentKept: Bool = false) -> Found {
    .failure(IngestFailure(path: name, error: error, documentKept: documentKept))
  }

  /// A source of `bytes` that were read whole.
  func source(_ bytes: [UInt8], encoding: String? = nil, address: String? = nil) -> Found {
    .source(
      FoundSource(
        source: SourceBytes(name: name, bytes: bytes, encoding: encoding, address: address), idBase: idBase,
        file: file, metadata: metadata))
  }
}
