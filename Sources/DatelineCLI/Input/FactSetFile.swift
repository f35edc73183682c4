import Dateline
import Foundation

/// Reads `facts.json`.
enum FactSetFile {
  /// The fact set of a file, "-" being standard input; nil when it cannot be read, which is said.
  static func read(_ file: String, _ talk: Talk) -> FactSet? {
    let path = file == "-" ? SourceBytes.standardInputName : file
    let data: Data
    do throws(IngestError) {
      if file == "-" {
        data = Data(try StandardInput.read(limit: .max))
      } else if let contents = FileManager.default.contents(atPath: file) {
        data = contents
      } else {
        throw FileManager.default.fileExists(atPath: file)
          ? .notReadable(reason: "permission denied") : .noSuchFile
      }
    } catch {
      talk.error(IngestFailure(path: path, error: error))
      return nil
    }
    do {
      return try StableJSON.decode(FactSet.self, from: data)
    } catch {
      let problem = JSONProblem(error, in: data)
      talk.error(CommandError.badJSON(path: path, line: nil, column: problem.column, detail: problem.message))
      return nil
    }
  }
}
