import DatelineModel

@testable import DatelineIngest

/// Reads samples that tests write out, and the ones of the corpus.
enum Sample {
  /// What the ingestor makes of `text`.
  static func report(_ text: String, name: String = "in/n.xml") -> IngestReport {
    Ingestor().documents(from: SourceBytes(name: name, bytes: Array(text.utf8)))
  }

  /// The zones of a document as "kind: words".
  static func zones(_ document: Document?) -> [String] {
    guard let document else { return [] }
    let bytes = Array(document.text.utf8)
    return document.zones.map { "\($0.kind): " + String(decoding: bytes[$0.span.range], as: UTF8.self) }
  }

  /// The path of a file of `corpus/formats`.
  static func path(_ name: String, from file: String = #filePath) -> String {
    let root = file.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/corpus/formats/\(name)"
  }
}
