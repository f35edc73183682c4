import DatelineModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a folder's `meta.json` says: which files are its articles, and what is known about each.
struct FolderMetadata {
  /// The metadata of each named file by its path inside the folder.
  let files: [String: DocumentMetadata]
  /// What is wrong in the file.
  let failures: [IngestFailure]

  static let fileName = "meta.json"

  /// Reads the bytes of a `meta.json`.
  ///
  /// An entry that cannot be used is a failure and still names its file, so that the file is read without it.
  init(_ source: SourceBytes) {
    var files: [String: DocumentMetadata] = [:]
    var failures: [IngestFailure] = []
    let bytes = DecodedText(source.bytes).utf8
    do {
      let entries = try JSONDecoder().decode(Entries.self, from: Data(bytes))
      for (name, entry) in entries.entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
      {
        guard Self.staysInside(name) else {
          let error = IngestError.badMetadata(detail: "\"\(name.prefix(60))\" lies outside the folder")
          failures.append(IngestFailure(path: source.name, error: error))
          continue
        }
        guard let form = entry else {
          let error = IngestError.badMetadata(
            detail: "the metadata of \"\(name.prefix(60))\" is no object of strings")
          failures.append(IngestFailure(path: source.name, error: error, documentKept: true))
          files[name] = DocumentMetadata()
          continue
        }
        let (metadata, problems) = form.metadata()
        files[name] = metadata.attributed(to: Self.fileName)
        failures += problems.map { IngestFailure(path: source.name, error: $0, documentKept: true) }
      }
    } catch {
      failures.append(JSONSyntax.failure(in: bytes, path: source.name, otherwise: "not an object of files"))
    }
    self.files = files
    self.failures = failures
  }

  private static func staysInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  /// The outer object; an entry is nil when it is there but of another form.
  private struct Entries: Decodable {
    let entries: [String: MetadataForm?]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Name.self)
      var entries: [String: MetadataForm?] = [:]
      for key in container.allKeys {
        if (try? container.decodeNil(forKey: key)) == true {
          entries[key.stringValue] = .some(MetadataForm())
        } else {
          entries[key.stringValue] = .some(try? container.decode(MetadataForm.self, forKey: key))
        }
      }
      self.entries = entries
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
