import Dateline
import Foundation

/// The values of a file of JSON lines, and the lines that could not be read.
struct JSONLines<Value: Decodable> {
  /// One value and its line.
  struct Line {
    /// The line, from 1.
    let number: Int
    /// What the line holds.
    let value: Value
  }

  /// The path that messages name.
  let path: String
  /// The values in the order of the file.
  private(set) var lines: [Line] = []
  /// The errors, in the order of the file, worded.
  private(set) var failures: [String] = []
  /// Whether the file itself could be read.
  private(set) var isReadable = true

  /// No lines of no file.
  init() {
    path = ""
  }

  /// Reads a file; "-" is standard input.
  init(file: String) {
    let path = file == "-" ? SourceBytes.standardInputName : file
    do throws(IngestError) {
      let bytes = file == "-" ? Data(try StandardInput.read(limit: .max)) : try Self.contents(of: file)
      self.init(bytes, path: path)
    } catch {
      self.init(unreadable: path, error)
    }
  }

  private init(unreadable path: String, _ error: IngestError) {
    self.path = path
    failures = [IngestFailure(path: path, error: error).description]
    isReadable = false
  }

  /// Reads bytes; blank lines are passed over.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ bytes: Data, path: String) {
    self.path = path
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { continue }
      // Offsets of a slice count from the file's start; those of a copy from the line's.
      let copy = Data(line)
      do {
        lines.append(Line(number: number, value: try StableJSON.decode(Value.self, from: copy)))
      } catch {
        let problem = JSONProblem(error, in: copy)
        let failure = CommandError.badJSON(
          path: path, line: number, column: problem.column ?? 1, detail: problem.message)
        failures.append(failure.description)
      }
    }
  }

  private static func contents(of path: String) throws(IngestError) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noSuchFile }
    if isFolder.boolValue { throw .notReadable(reason: "is a folder") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .notReadable(reason: "permission denied")
    }
    return data
  }
}
