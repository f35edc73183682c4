import Dateline
import Foundation

/// The plain texts below a folder, repeated to a size.
public struct CorpusTexts {
  private let texts: [String]

  /// Reads every file whose name ends in ".txt", in the order of the paths.
  ///
  /// - Throws: when the folder holds none.
  public init(folder: URL) throws {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    texts = names.filter { $0.hasSuffix(".txt") }.sorted()
      .compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    guard !texts.isEmpty else { throw CocoaError(.fileReadNoSuchFile) }
  }

  /// One document a text, over and over until they have `bytes` bytes.
  public func articles(bytes: Int) -> [Document] {
    var documents: [Document] = []
    var count = 0
    while count < bytes {
      let text = texts[documents.count % texts.count]
      documents.append(document(text, documents.count))
      count += text.utf8.count
    }
    return documents
  }

  /// Documents of about `each` bytes, of texts joined by blank lines.
  public func joined(bytes: Int, each: Int) -> [Document] {
    var documents: [Document] = []
    var text = ""
    var next = 0
    while documents.count * each < bytes {
      text += texts[next % texts.count] + "\n\n"
      next += 1
      if text.utf8.count >= each {
        documents.append(document(text, documents.count))
        text = ""
      }
    }
    return documents
  }

  private func document(_ text: String, _ number: Int) -> Document {
    let day = CivilDay("2024-05-15").map { TimeValue(.day($0)) }
    return Document(id: "d\(number)", sha256: "", published: day, text: text)
  }
}
