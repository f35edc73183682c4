/// A file or folder that was seen and deliberately not read.
public struct Skipped: Hashable, Sendable {
  /// Why something was not read.
  public enum Reason: String, Sendable, CaseIterable {
    /// The folder's `meta.json` names its articles, and this is none of them.
    case notNamed = "not-named"
    /// The suffix is none of an article's.
    case otherSuffix = "other-suffix"
    /// The name begins with a full stop.
    case hidden
    /// The name belongs to the project's own files, such as `gold.json`.
    case reserved
    /// A pipe, socket or device inside a folder.
    case notRegular = "not-regular"
    /// The same file or folder was already met under another path.
    case repeated
    /// The same document, by id and text, was already read.
    case sameDocument = "same-document"
  }

  /// The path, as the user would name it.
  public let path: String
  /// Why it was not read.
  public let reason: Reason

  /// Makes a note of something not read.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
