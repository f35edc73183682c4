import Foundation

/// One story of a corpus: its articles and the bytes of its gold file.
public struct StoryFolder: Hashable, Sendable {
  /// The folder, as the user named it or as it was found below what the user named.
  public let path: String
  /// The name of the folder.
  public let slug: String
  /// The bytes of `gold.json`.
  public let gold: [UInt8]

  /// The name of the gold file.
  public static let goldName = "gold.json"

  /// The path of the gold file.
  public var goldPath: String { path + "/" + Self.goldName }

  /// Makes a story from a folder's path and its gold file.
  public init(path: String, gold: [UInt8]) {
    self.path = path
    slug = path.split(separator: "/").last.map(String.init) ?? path
    self.gold = gold
  }

  /// The claims and facts of the gold file.
  ///
  /// - Throws: ``JSONProblem`` when the file is no gold file.
  public func goldStory() throws(JSONProblem) -> GoldStory {
    let data = Data(gold)
    do {
      return try StableJSON.decode(GoldStory.self, from: data)
    } catch {
      throw JSONProblem(error, in: data)
    }
  }

  /// The articles, read as any other input, and what could not be read.
  public func articles() -> IngestReport { Ingestor().ingest([path]) }

  /// The name of a document's file without its folder; the document's id when it has no file.
  static func fileName(_ file: String?, id: String) -> String {
    file?.split(separator: "/").last.map(String.init) ?? id
  }
}
