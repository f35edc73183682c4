import Foundation

extension DocumentClaims {
  /// Reads the lines that `dateline extract` writes.
  ///
  /// Equal strings of lines that one reader reads share their memory where they stand near each other.
  public struct Reader {
    private let strings = StringCache()

    /// Makes a reader.
    public init() {}

    /// The claims on a line.
    ///
    /// - Throws: `DecodingError` when the line is no JSON of the form.
    /// - Complexity: O(n) in the bytes.
    public func claims(on line: UnsafeBufferPointer<UInt8>) throws -> DocumentClaims {
      if let claims = quickly(line) { return claims }
      return try StableJSON.decode(DocumentClaims.self, from: Data(line))
    }

    /// The claims on a line in the usual form; nil for a line that has to be read in the slow way.
    func quickly(_ line: UnsafeBufferPointer<UInt8>) -> DocumentClaims? {
      var reader = JSONLineReader(line, strings: strings)
      guard let claims = try? DocumentClaims(&reader), (try? reader.end()) != nil else { return nil }
      return claims
    }
  }

  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var document: DocumentSummary?
    var entities: [Entity]?
    var claims: [Claim]?
    var hashes: [UInt64]?
    var signature: TextSignature?
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "document": document = try DocumentSummary(&reader)
      case "entities":
        entities = try reader.array { reader throws(JSONLineReader.Unread) in try Entity(&reader) }
      case "claims": claims = try reader.array { reader throws(JSONLineReader.Unread) in try Claim(&reader) }
      case "quotation_hashes":
        hashes = try reader.array { reader throws(JSONLineReader.Unread) in try reader.magnitude() }
      case "signature": signature = try reader.null() ? nil : TextSignature(&reader)
      default: try reader.skip()
      }
    }
    guard let document, let entities, let claims, let hashes else { throw JSONLineReader.Unread() }
    self.init(
      document: document, entities: entities, claims: claims, quotationHashes: hashes, signature: signature)
  }
}

extension TextSignature {
  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var shingles: [UInt32]?
    var words: Int?
    var digest: UInt64?
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "shingles":
        shingles = try reader.array { reader throws(JSONLineReader.Unread) in
          guard let hash = UInt32(exactly: try reader.magnitude()) else { throw JSONLineReader.Unread() }
          return hash
        }
      case "words": words = try reader.integer()
      case "digest": digest = try reader.magnitude()
      default: try reader.skip()
      }
    }
    guard let shingles, let words, let digest, zip(shingles, shingles.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw JSONLineReader.Unread()
    }
    self.init(shingles: shingles, wordCount: words, digest: digest)
  }
}

extension Entity {
  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var (id, name): (String?, String?)
    var kind: Kind?
    var (aliases, formerly): ([String], [String]) = ([], [])
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "id": id = try reader.sharedString()
      case "name": name = try reader.sharedString()
      case "kind": kind = try reader.named(Kind.self)
      case "aliases": aliases = try reader.sharedStrings()
      case "merged_from": formerly = try reader.sharedStrings()
      // Only fact sets have them.
      case "identifiers": throw JSONLineReader.Unread()
      default: try reader.skip()
      }
    }
    guard let id, let name, let kind else { throw JSONLineReader.Unread() }
    self.init(id: id, name: name, kind: kind, aliases: aliases, mergedFrom: formerly)
  }
}

extension DocumentSummary {
  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var (id, sha256, file, url): (String?, String?, String?, String?)
    var (publisher, title, language, original): (String?, String?, String?, String?)
    var (published, modified): (TimeValue?, TimeValue?)
    var source: Document.PublishedSource?
    var (authors, declared, reasons): ([String], [String], [String]) = ([], [], [])
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "id": id = try reader.string()
      case "sha256": sha256 = try reader.string()
      case "file": file = try reader.stringOrNull()
      case "url": url = try reader.stringOrNull()
      case "publisher": publisher = try reader.sharedStringOrNull()
      case "title": title = try reader.stringOrNull()
      case "lang": language = try reader.sharedStringOrNull()
      case "published": published = try reader.null() ? nil : TimeValue(&reader)
      case "modified": modified = try reader.null() ? nil : TimeValue(&reader)
      case "published_source": source = try reader.null() ? nil : reader.named(Document.PublishedSource.self)
      case "authors": authors = try reader.sharedStrings()
      case "declared_sources": declared = try reader.sharedStrings()
      case "near_duplicate_of": original = try reader.stringOrNull()
      case "published_reasons": reasons = try reader.sharedStrings()
      default: try reader.skip()
      }
    }
    guard let id, let sha256 else { throw JSONLineReader.Unread() }
    self.init(
      id: id, sha256: sha256, file: file, url: url, publisher: publisher, title: title,
      language: language ?? "en",
      published: published, publishedSource: source ?? .unknown, modified: modified, authors: authors,
      declaredSources: declared, nearDuplicateOf: original, publishedReasons: reasons)
  }
}

extension TimeValue {
  init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var (edtf, asWritten, anchor): (String?, String?, String?)
    var (earliest, latest): (CivilDay?, CivilDay?)
    var granularity: Granularity?
    var (role, basis, relation): (Role?, Basis?, Relation?)
    var resolved = true
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "edtf": edtf = try reader.sharedString()
      case "earliest": earliest = CivilDay(try reader.string())
      case "latest": latest = CivilDay(try reader.string())
      case "granularity": granularity = try reader.named(Granularity.self)
      case "role": role = try reader.null() ? nil : reader.named(Role.self)
      case "as_written": asWritten = try reader.sharedStringOrNull()
      case "anchor": anchor = try reader.sharedStringOrNull()
      case "basis": basis = try reader.null() ? nil : reader.named(Basis.self)
      case "relation": relation = try reader.null() ? nil : reader.named(Relation.self)
      case "resolved": resolved = try reader.null() ? true : reader.boolean()
      default: try reader.skip()
      }
    }
    guard let edtf, let earliest, let latest, let granularity else { throw JSONLineReader.Unread() }
    self.init(
      edtf: edtf, earliest: earliest, latest: latest, granularity: granularity, role: role,
      asWritten: asWritten,
      anchor: anchor, basis: basis, relation: relation, resolved: resolved)
  }
}
