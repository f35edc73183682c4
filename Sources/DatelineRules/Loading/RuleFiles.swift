import Crypto
import Foundation

/// The files of a rules folder and of its overlays: reads them, keeps their readers for their complaints, and sums them up.
struct RuleFiles {
  private let folder: URL
  private var readers: [YAMLReader] = []
  private var extra: [Diagnostic] = []
  private var contents: [String: Data] = [:]

  init(folder: URL) {
    self.folder = folder
  }

  /// Every mistake once, in the order of files and lines.
  var diagnostics: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return (readers.flatMap(\.diagnostics) + extra).filter { seen.insert($0).inserted }.sorted {
      ($0.file, $0.line, $0.column, $0.message) < ($1.file, $1.line, $1.column, $1.message)
    }
  }

  /// The texts of all YAML files by name.
  var texts: [String: String] { Dictionary(readers.map { ($0.file, $0.text) }) { first, _ in first } }

  mutating func add(_ diagnostic: Diagnostic) { extra.append(diagnostic) }

  /// Adds other files of the same folder.
  mutating func add(_ others: RuleFiles) {
    readers += others.readers
    extra += others.extra
    contents.merge(others.contents) { first, _ in first }
  }

  /// The bytes of a file of the rules folder; empty, with a complaint, when it cannot be read.
  mutating func data(_ name: String) -> Data {
    data(folder.appendingPathComponent(name), name: name, digestName: name)
  }

  /// A YAML file of the rules folder.
  ///
  /// - Parameters:
  ///   - name: its path from the rules folder.
  ///   - leavingOutExamples: whether to pass over the examples of rules.
  /// - Returns: its reader.
  mutating func yaml(_ name: String, leavingOutExamples: Bool = false) -> YAMLReader {
    reader(of: data(name), name: name, leavingOutExamples: leavingOutExamples)
  }

  /// A YAML file of an overlay.
  mutating func yaml(_ file: Overlay.File) -> YAMLReader {
    reader(of: data(file.url, name: file.name, digestName: file.digestName), name: file.name)
  }

  private mutating func data(_ url: URL, name: String, digestName: String) -> Data {
    do {
      let data = try Data(contentsOf: url)
      contents[digestName] = data
      return data
    } catch {
      complainUnreadable(name)
      return Data()
    }
  }

  mutating func complainUnreadable(_ name: String) {
    add(
      Diagnostic(
        at: SourceLocation(file: name, line: 0, column: 0), message: "cannot be read", code: .notReadable))
  }

  private mutating func reader(
    of data: Data, name: String, leavingOutExamples: Bool = false
  ) -> YAMLReader {
    let reader = YAMLReader(
      file: name, text: String(decoding: data, as: UTF8.self), leavingOutExamples: leavingOutExamples)
    readers.append(reader)
    return reader
  }

  /// The lines of a list or table, comments and blank lines left out, each split at tabs.
  mutating func table(_ name: String) -> [[String]] {
    lines(name).map { line in
      line.text.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
    }
  }

  /// The lines of a file with their numbers, comments and blank lines left out.
  mutating func lines(_ name: String) -> [(number: Int, text: String)] {
    let lines = [UInt8](data(name)).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { place, line in
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
      return (place + 1, String(decoding: text, as: UTF8.self))
    }
  }

  /// The files of a folder with this suffix, sorted, as paths from the rules folder.
  mutating func list(_ name: String, suffix: String) -> [String] {
    let path = folder.appendingPathComponent(name).path
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      complainUnreadable(name)
      return []
    }
    return entries.filter { $0.hasSuffix(suffix) }.sorted().map { "\(name)/\($0)" }
  }

  /// The hexadecimal SHA-256 over names and contents in path order.
  func digest() -> String {
    var hash = SHA256()
    for (name, data) in contents.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Data(name.utf8))
      hash.update(data: Data([0]))
      hash.update(data: data)
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
