import Dateline
import Foundation

/// The claims of documents on the lines of a file, some lines read side by side.
struct ClaimLines {
  /// The path that messages name.
  let path: String
  private let lines: StreamedLines
  private let width: Int

  private static let batchBytes = 4 << 20

  /// The lines of a file, unpacked where it is packed with gzip; "-" is standard input.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - width: how many lines are read side by side.
  init(file: String, width: Int) {
    lines = StreamedLines(file: file)
    path = lines.path
    self.width = max(1, width)
  }

  /// Lines that wait to be read.
  private struct Batch {
    var bytes: [UInt8] = []
    var lines: [(number: Int, range: Range<Int>)] = []
  }

  /// Calls for every line that is not blank, in their order: with its claims, or with what is wrong with it.
  ///
  /// - Returns: what went wrong with the file itself; the lines before that place were given.
  /// - Complexity: O(n) in the bytes; memory for some megabytes of lines.
  func forEach(_ body: (Int, Result<DocumentClaims, CommandError>) -> Void) -> IngestFailure? {
    var batch = Batch()
    let readers = (0..<width).map { _ in SharedReader() }
    let failure = lines.forEach { line, number in
      batch.lines.append((number, batch.bytes.count..<batch.bytes.count + line.count))
      batch.bytes.append(contentsOf: line)
      if batch.bytes.count >= Self.batchBytes * width { give(&batch, readers, body) }
    }
    give(&batch, readers, body)
    return failure
  }

  /// A reader that one thread has at a time.
  private struct SharedReader: @unchecked Sendable {
    let reader = DocumentClaims.Reader()
  }

  private func give(
    _ batch: inout Batch, _ readers: [SharedReader],
    _ body: (Int, Result<DocumentClaims, CommandError>) -> Void
  ) {
    let (path, lines, width, bytes) = (path, batch.lines, width, batch.bytes)
    let parts = ParallelMap.map(Array(0..<width), threads: width) { part in
      let first = lines.count * part / width
      return bytes.withUnsafeBufferPointer { bytes in
        lines[first..<lines.count * (part + 1) / width].map { number, range in
          let line = UnsafeBufferPointer(rebasing: bytes[range])
          return Self.read(line, number, readers[part].reader, path: path)
        }
      }
    }
    for (line, claims) in zip(lines, parts.joined()) { body(line.number, claims) }
    batch.bytes.removeAll(keepingCapacity: true)
    batch.lines.removeAll(keepingCapacity: true)
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ reader: DocumentClaims.Reader, path: String
  ) -> Result<DocumentClaims, CommandError> {
    do {
      return .success(try reader.claims(on: line))
    } catch {
      let problem = JSONProblem(error, in: Data(line))
      return .failure(
        .badJSON(path: path, line: number, column: problem.column ?? 1, detail: problem.message))
    }
  }
}
