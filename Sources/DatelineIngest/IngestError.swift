/// Why an input, or a part of one, could not be read as it should.
///
/// The cases are facts; their wording lives in `IngestError+Wording.swift`.
public enum IngestError: Error, Hashable, Sendable {
  /// Nothing exists at the path.
  case noSuchFile
  /// The file or folder exists but the system refuses to read it; `reason` is the system's own word.
  case notReadable(reason: String)
  /// A folder holds no file that could be an article.
  case noArticles
  /// The file holds no byte other than white space.
  case emptyFile
  /// The bytes are not text.
  case binaryFile
  /// The input has more than `limit` bytes.
  case tooLarge(limit: Int)
  /// The text is encoded in a way that is not supported, as `name` declares it.
  case unsupportedEncoding(name: String)
  /// The bytes are not JSON of the expected form.
  case badJSON(detail: String)
  /// The bytes are not XML, or XML that asks for what is refused; `detail` says what.
  case badXML(detail: String)
  /// Elements, objects or archives lie deeper in one another than `limit`.
  case tooDeep(limit: Int)
  /// XML whose root element belongs to no known news format.
  case unknownFormat(root: String)
  /// A feed has `count` entries without any text.
  case entriesWithoutText(count: Int)
  /// A JSON object has no `text`, or one that is empty or no string.
  case missingText
  /// The value of `field` is no date.
  case badDate(field: String, value: String)
  /// Metadata cannot be used.
  case badMetadata(detail: String)
  /// A page holds no main text.
  case noText
  /// An archive or compressed stream ends before its time; `offset` counts its bytes from 0.
  case truncated(offset: Int)
  /// An archive is damaged at the byte `offset`, counted from 0.
  case badArchive(detail: String, offset: Int)
  /// A compressed stream or archive grows to more than `ratio` times its size.
  case expansionLimit(ratio: Int)
  /// An archive, or a part of it, is packed in a way that is not supported.
  case unsupportedArchive(format: String)
  /// A member of an archive is encrypted.
  case encrypted
  /// The name of a member leads out of its archive.
  case unsafeName(String)
  /// Another document, with another text, already has this id.
  case duplicateID(String)
}

extension IngestError {
  /// Whether what was read before the damaged place can be used: the bytes are at fault, not a limit.
  var leavesTheRestSound: Bool {
    switch self {
    case .truncated, .badArchive: true
    default: false
    }
  }
}
