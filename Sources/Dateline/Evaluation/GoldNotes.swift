/// Gathers the mistakes of one gold file and finds the lines they stand on.
struct GoldNotes {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// Line and column of each `"id": "…"`, from 1.
  private let places: [String: (line: Int, column: Int)]

  init(file: String, source: String) {
    self.file = file
    var places: [String: (line: Int, column: Int)] = [:]
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard words.count >= 4, words[1] == "id", words[2].allSatisfy({ $0 == ":" || $0 == " " }) else {
        continue
      }
      if places[String(words[3])] == nil { places[String(words[3])] = (index + 1, words[0].count + 1) }
    }
    self.places = places
  }

  /// Notes a mistake in the claim or fact `id`; nil means the whole file.
  mutating func add(_ id: String?, _ message: String, code: String) {
    let place = id.flatMap { places[$0] }
    diagnostics.append(
      Diagnostic(
        file: file, line: place?.line ?? 0, column: place?.column ?? 0,
        message: (id.map { "\($0): " } ?? "") + message, code: code))
  }
}
