/// Counts what macros write out, so that lists of lists of lists cannot double without end.
final class MacroLedger {
  /// How many macros may be written out inside one that a rule names.
  static let limit = 10_000

  private var depth = 0
  private var count = 0

  /// A macro is about to be written out: gives false when those inside one another have been too many.
  func open() -> Bool {
    if depth == 0 { count = 0 }
    count += 1
    guard count <= Self.limit else { return false }
    depth += 1
    return true
  }

  /// The macro is written out.
  func close() { depth -= 1 }
}
