/// What a "Content-Type" says.
struct MediaType {
  /// Type and subtype in small letters, for example "text/html"; empty when nothing usable is said.
  let name: String
  /// The character encoding that is named, as it is written.
  let charset: String?

  /// Reads the value of a field; nil says nothing.
  init(_ value: String?) {
    let parts = (value ?? "").split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
    name = parts.first?.lowercased() ?? ""
    let charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }?.dropFirst(
      "charset=".count)
    self.charset = charset.map { $0.trimmed.filter { $0 != "\"" && $0 != "'" } }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// Whether the type says nothing about what the bytes are.
  var isVague: Bool {
    ["", "application/octet-stream", "application/unknown", "unk", "no-type"].contains(name)
  }

  /// Whether articles come in this type, or may as far as it says.
  var mayBeArticle: Bool {
    switch name {
    case "text/html", "text/plain", "text/xml", "text/markdown", "application/xml", "application/json",
      "application/x-ndjson", "application/jsonl":
      return true
    default:
      return isVague || !name.hasPrefix("image/") && (name.hasSuffix("+xml") || name.hasSuffix("+json"))
    }
  }
}
