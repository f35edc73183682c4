/// A file, a folder or a part of a file that was seen and deliberately not read.
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
    /// A record of an archive that holds no article: a request, metadata, a revisit.
    case otherRecord = "other-record"
    /// An archived response other than a success.
    case otherStatus = "other-status"
    /// An archived picture, style sheet or script.
    case otherType = "other-type"
    /// An archived response without a body.
    case emptyBody = "empty-body"
    /// Part of a news format that carries no article: a concept, an event, a plan, a package, an index.
    case noArticle = "no-article"
    /// A picture, video, sound or graphic without an article.
    case mediaOnly = "media-only"
    /// The text lies elsewhere and only its address is given.
    case remoteText = "remote-text"
    /// The provider withholds the article or has cancelled it.
    case withheld
    /// A sitemap: what it says is joined to the documents of the same addresses.
    case sitemap
    /// A sitemap that came too late to be joined to documents: from a pipe, a WARC file, or by itself.
    case unjoinedSitemap = "unjoined-sitemap"
  }

  /// The path, as the user would name it.
  public let path: String
  /// Why it was not read.
  public let reason: Reason
  /// How many there were; more than 1 only for the records of an archive.
  public let count: Int
  /// What of the file was not read, such as "conceptItem urn:…"; nil for the whole of it.
  public let part: String?

  /// Makes a note of something not read; a `count` below 1 is raised to 1.
  public init(path: String, reason: Reason, count: Int = 1, part: String? = nil) {
    self.path = path
    self.reason = reason
    self.count = max(1, count)
    self.part = part
  }
}
