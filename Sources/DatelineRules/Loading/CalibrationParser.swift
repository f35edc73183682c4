/// Reads `calibration.tsv`: a rule's id or a basis behind "@", the claims that were judged, and those that were right.
enum CalibrationParser {
  /// The largest number of judged claims that is believed.
  private static let largest = 1_000_000

  /// - Parameters:
  ///   - name: the file's name, for complaints.
  ///   - files: the rules folder.
  /// - Returns: the tallies of all lines without a mistake.
  static func parse(_ name: String, _ files: inout RuleFiles) -> Calibration {
    var rules: [String: Calibration.Tally] = [:]
    var bases: [Calibration.Basis: Calibration.Tally] = [:]
    for (number, line) in files.lines(name) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func complain(_ message: String, code: DiagnosticCode) {
        files.add(
          Diagnostic(at: SourceLocation(file: name, line: number, column: 1), message: message, code: code))
      }
      guard columns.count == 3 else {
        complain(
          "expected a rule, the claims judged and those that were right, with tabs between", code: .badRow)
        continue
      }
      guard let judged = Int(columns[1]), let right = Int(columns[2]), judged > 0, judged <= largest,
        0...judged ~= right
      else {
        complain("expected two numbers, the second no larger than the first", code: .badNumber)
        continue
      }
      let tally = Calibration.Tally(judged: judged, right: right)
      guard columns[0].hasPrefix("@") else {
        rules[columns[0]] = tally
        continue
      }
      if let basis = Calibration.Basis(rawValue: String(columns[0].dropFirst())) {
        bases[basis] = tally
      } else {
        complain("unknown basis '\(columns[0])'", code: .unknownValue)
      }
    }
    return Calibration(rules: rules, bases: bases)
  }
}
