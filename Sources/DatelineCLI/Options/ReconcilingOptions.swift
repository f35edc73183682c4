import ArgumentParser
import Dateline
import Foundation

/// What is told to reconciliation beside claims and decisions.
struct ReconcilingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Know the entities in this file, one JSON object a line: name, aliases, kind, identifiers.",
      valueName: "file"))
  var knowledge: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Tell what was known at the end of this day; later articles are left out.", valueName: "date"),
    transform: ReconcilingOptions.day)
  var asOf: CivilDay?

  @Option(
    help: ArgumentHelp(
      "Write pairs of entities that may be one into this file, one JSON object a line.", valueName: "file"))
  var doubts: String?

  /// The last day of a date, month or year.
  static func day(_ text: String) throws -> CivilDay {
    guard let value = try? EDTF(parsing: text), value.bounds.latest < .openEnd else {
      throw ValidationError(UsageWording.notADate(text))
    }
    return value.bounds.latest
  }

  /// What the options say, and the worded problems of the knowledge file; nil when the file cannot be read at all.
  func read(shards: Int) -> (options: ReconciliationOptions?, failures: [String]) {
    Self.read(knowledge, asOf: asOf, shards: shards)
  }

  /// The options with a knowledge file; nil as its path is none.
  static func read(
    _ knowledge: String?, asOf: CivilDay?, shards: Int
  ) -> (options: ReconciliationOptions?, failures: [String]) {
    guard let knowledge else { return (ReconciliationOptions(asOf: asOf, shards: shards), []) }
    let file = JSONLines<KnownEntity>(file: knowledge)
    let options = ReconciliationOptions(knowledge: file.lines.map(\.value), asOf: asOf, shards: shards)
    return (file.isReadable ? options : nil, file.failures)
  }

  /// Names what is left to a person and writes the doubts where that is asked for.
  ///
  /// - Returns: The error that a failed write makes.
  func report(_ result: Reconciliation, _ talk: Talk) -> CommandError? {
    for orphan in result.orphans { talk.note(NoteWording.orphan(orphan)) }
    for refused in result.refused { talk.note(NoteWording.refused(refused)) }
    guard let doubts else {
      if !result.doubts.isEmpty { talk.detail(NoteWording.doubts(result.doubts.count)) }
      return nil
    }
    do throws(CommandError) {
      var lines = Data()
      for pair in result.doubts {
        lines += (try? StableJSON.data(pair, indented: false)) ?? Data()
      }
      try OutputFile(path: doubts).write(lines)
      return nil
    } catch {
      return error
    }
  }
}
