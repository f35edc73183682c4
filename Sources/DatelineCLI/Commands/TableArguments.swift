import ArgumentParser
import Dateline

/// What is known of a table of plain claims.
struct TableArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Reconcile plain rows {\"source\", \"object\", \"attribute\", \"value\", \"time\"} instead, one a line, packed with gzip or not; \"-\" is standard input.",
      valueName: "file"))
  var table: String?

  @Option(
    help: ArgumentHelp(
      "What is right for some objects, as rows {\"object\", \"attribute\", \"value\"}: sources are judged by it.",
      valueName: "file"))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      "What lies in what, as rows {\"id\", \"name\", \"parent\"}: a value supports those that it lies in.",
      valueName: "file"))
  var hierarchy: String?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "What the values of an attribute are, when that is not to be detected: text, number, time, list or place; may be repeated.",
      valueName: "attribute=kind"))
  var kinds: [String] = []

  @Option(
    help: ArgumentHelp("How many minutes apart two times still support each other.", valueName: "minutes"))
  var tolerance = 10

  @Flag(name: .customLong("no-reasons"), help: "Leave the reasons out.")
  var leavesReasonsOut = false

  /// Checks the options against each other; `inputs` are the command's.
  func validate(with inputs: [String]) throws {
    if table != nil, !inputs.isEmpty { throw ValidationError(UsageWording.tableTakesNoInputs) }
    let isPlain = labels == nil && hierarchy == nil && kinds.isEmpty && tolerance == 10 && !leavesReasonsOut
    if table == nil, !isPlain { throw ValidationError(UsageWording.needsTable) }
    if tolerance < 0 { throw ValidationError(UsageWording.toleranceBelowZero) }
    for text in kinds where Self.kind(text) == nil {
      throw ValidationError(UsageWording.notAKind(text, ValueKind.allCases.map(\.rawValue)))
    }
  }

  /// The options of the reconciler.
  var options: TableOptions {
    var options = TableOptions()
    options.toleranceInMinutes = tolerance
    for (attribute, kind) in kinds.compactMap(Self.kind) { options.kinds[attribute] = kind }
    return options
  }

  private static func kind(_ text: String) -> (attribute: String, kind: ValueKind)? {
    guard let mark = text.lastIndex(of: "="), mark > text.startIndex else { return nil }
    return ValueKind(rawValue: String(text[text.index(after: mark)...])).map { (String(text[..<mark]), $0) }
  }
}
