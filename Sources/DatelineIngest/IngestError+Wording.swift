extension IngestError: CustomStringConvertible {
  /// The stable code printed in brackets and kept in the failures table, for example "no-such-file".
  public var code: String {
    switch self {
    case .noSuchFile: "no-such-file"
    case .notReadable: "not-readable"
    case .noArticles: "no-articles"
    case .emptyFile: "empty-file"
    case .binaryFile: "binary-file"
    case .tooLarge: "too-large"
    case .unsupportedEncoding: "unsupported-encoding"
    case .badJSON: "bad-json"
    case .badXML: "bad-xml"
    case .tooDeep: "too-deep"
    case .unknownFormat: "unknown-format"
    case .entriesWithoutText: "entries-without-text"
    case .missingText: "missing-text"
    case .badDate: "bad-date"
    case .badMetadata: "bad-metadata"
    case .noText: "no-text"
    case .truncated: "truncated"
    case .badArchive: "bad-archive"
    case .expansionLimit: "expansion-limit"
    case .unsupportedArchive: "unsupported-archive"
    case .encrypted: "encrypted"
    case .unsafeName: "unsafe-name"
    case .duplicateID: "duplicate-id"
    }
  }

  /// What is wrong, in lower case and without a full stop; quotes at most 60 characters of the input.
  public var description: String {
    switch self {
    case .noSuchFile: "no such file or folder"
    case .notReadable(let reason): "cannot be read: \(reason)"
    case .noArticles: "no article in this folder"
    case .emptyFile: "the file is empty"
    case .binaryFile: "the file is not text"
    case .tooLarge(let limit): "larger than the limit of \(Self.size(limit))"
    case .unsupportedEncoding(let name): "encoding \"\(Self.shortened(name))\" is not supported"
    case .badJSON(let detail): detail
    case .badXML(let detail): Self.shortened(detail, to: 120)
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .unknownFormat(let root): "XML of no known news format (\"\(Self.shortened(root))\")"
    case .entriesWithoutText(let count):
      count == 1 ? "1 entry has no text" : "\(count) entries have no text"
    case .missingText: "no \"text\" in this object"
    case .badDate(let field, let value): "\"\(field)\" is not a date: \"\(Self.shortened(value))\""
    case .badMetadata(let detail): detail
    case .noText: "no main text found in this page"
    case .truncated(let offset): "ends too early, at byte \(offset)"
    case .badArchive(let detail, let offset): "\(detail), at byte \(offset)"
    case .expansionLimit(let ratio): "expands to more than \(ratio) times its size"
    case .unsupportedArchive(let format): "\(Self.shortened(format)) is not supported"
    case .encrypted: "the member is encrypted"
    case .unsafeName(let name): "the name \"\(Self.shortened(name))\" leads out of the archive"
    case .duplicateID(let id): "id \"\(Self.shortened(id))\" already belongs to another document"
    }
  }

  private static func shortened(_ value: String, to limit: Int = 60) -> String {
    value.count <= limit ? value : value.prefix(limit - 1) + "…"
  }

  private static func size(_ bytes: Int) -> String {
    let mebibyte = 1 << 20
    return bytes >= mebibyte && bytes % mebibyte == 0 ? "\(bytes / mebibyte) MB" : "\(bytes) bytes"
  }
}
