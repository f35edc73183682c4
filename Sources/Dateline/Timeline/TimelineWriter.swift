/// Writes a fact set as lines for people: one block for each entity that facts are about, one row for each fact.
///
/// The same set gives the same lines. Widths count characters, so a script whose characters take two columns each
/// pushes its row to the right.
public struct TimelineWriter: Sendable {
  /// The number of characters in a line, at least 60.
  public let width: Int
  private let paint: Paint

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - width: the number of characters in a line; less than 60 is raised to 60.
  ///   - isColoured: whether lines hold ANSI colour sequences, which count no width.
  public init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(60, width)
    paint = Paint(isOn: isColoured)
  }

  /// The lines of the timeline, without line ends; empty when the set has no facts.
  ///
  /// - Complexity: O(n log n) in the facts and claims.
  public func lines(_ set: FactSet) -> [String] {
    guard !set.facts.isEmpty else { return [] }
    let page = TimelinePage(set, width: width, paint: paint)
    var lines: [String] = []
    for (index, block) in page.blocks.enumerated() {
      if index > 0 { lines.append("") }
      lines += page.header(block.subject, counts: index == 0 ? page.counts : nil)
      for row in block.rows { lines += page.lines(row) }
    }
    lines.append("")
    return lines + page.legend
  }
}
