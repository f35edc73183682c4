import DatelineExtraction

/// A rule report as one web page that loads nothing: light or dark as the reader's system is, sorted by a click on a column.
public struct RuleReportPage {
  private let report: RuleReport

  /// Makes a page.
  public init(_ report: RuleReport) { self.report = report }

  /// The page.
  ///
  /// - Complexity: O(n) in the rules.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Dateline: rules over \(Ledger.Made(report.documents, "document").words)</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>Rules</h1>
    <p>\(Ledger.Made(report.documents, "document").words), \
    \(Ledger.Made(report.rows.count + report.untried.count, "rule").words). Click on a column to sort by it.</p>
    <table>
    <thead><tr>\(columns.map { "<th scope=\"col\"><button type=\"button\">\($0)</button></th>" }.joined())</tr></thead>
    <tbody>
    \(report.rows.map(row).joined(separator: "\n"))
    </tbody>
    </table>
    \(list("Tried, no claim", report.silent))
    \(list("Never tried", report.untried))
    <script>
    \(Self.script)
    </script>
    </body>
    </html>

    """
  }

  private var columns: [String] {
    ["rule", "event", "tries", "matches", "claims", "lost", "not asserted", "repeated"]
      + (report.hasGold ? ["precision", "judged"] : []) + ["ms", "µs per try", "fails at"]
  }

  private func row(_ row: RuleReport.Row) -> String {
    let counts = row.counts
    let place = "\(row.location.file):\(row.location.line)"
    var cells = ["<th scope=\"row\" title=\"\(Self.escaped(place))\">\(Self.escaped(row.rule))</th>"]
    cells.append("<td>\(Self.escaped(row.eventType))</td>")
    let numbers = [
      counts.tries, counts.matches, counts.claims, counts.lost, counts.notAsserted, counts.repeated,
    ]
    cells += numbers.map { Self.number("\($0)", Double($0)) }
    if report.hasGold {
      cells.append(Self.number(row.precision.map(EvaluationReport.decimal) ?? "–", row.precision ?? -1))
      cells.append(Self.number("\(row.judged)", Double(row.judged)))
    }
    cells.append(Self.number(RuleReport.decimal(row.microseconds / 1000), row.microseconds))
    cells.append(
      Self.number(row.microsecondsPerTry.map(RuleReport.decimal) ?? "–", row.microsecondsPerTry ?? -1))
    cells.append("<td class=\"fails\">\(failures(row))</td>")
    return "<tr>\(cells.joined())</tr>"
  }

  /// Every role and condition that failed, most often first, with what was refused.
  private func failures(_ row: RuleReport.Row) -> String {
    let failures =
      row.counts.unfilled.map { ("no \($0.key)", $0.value) }
      + row.counts.conditions.map { ("when \($0.key)", $0.value) }
    let words = failures.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { "\($0.0) \($0.1)" }
    let refusals = row.counts.refusals.sorted { $0.key < $1.key }.map { role, reasons in
      "\(role): " + reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    let title = refusals.isEmpty ? "" : " title=\"\(Self.escaped(refusals.joined(separator: "; ")))\""
    return "<span\(title)>\(Self.escaped(words.joined(separator: ", ")))</span>"
  }

  private func list(_ label: String, _ rules: [String]) -> String {
    guard !rules.isEmpty else { return "" }
    let items = rules.map { "<li>\(Self.escaped($0))</li>" }.joined()
    return "<h2>\(label) (\(rules.count))</h2>\n<ul>\(items)</ul>"
  }

  private static func number(_ text: String, _ value: Double) -> String {
    "<td class=\"number\" data-value=\"\(value)\">\(text)</td>"
  }

  private static func escaped(_ text: String) -> String { text.escapedForHTML }

  private static let style = """
    :root { color-scheme: light dark; --line: light-dark(#d5d5d5, #3c3c3c); --row: light-dark(#f5f5f5, #232323); }
    body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
    tbody tr:nth-child(even) { background: var(--row); }
    thead th { position: sticky; top: 0; background: Canvas; }
    button { all: unset; cursor: pointer; font-weight: 600; }
    button:focus-visible { outline: 2px solid; }
    .number { text-align: right; }
    .fails { white-space: normal; min-width: 16rem; }
    ul { columns: 16rem; }
    """

  private static let script = """
    for (const button of document.querySelectorAll("thead button")) {
      button.addEventListener("click", () => {
        const column = button.parentElement.cellIndex;
        const body = document.querySelector("tbody");
        const key = row => {
          const cell = row.cells[column];
          return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
        };
        const up = button.dataset.order === "down";
        for (const other of document.querySelectorAll("thead button")) delete other.dataset.order;
        button.dataset.order = up ? "up" : "down";
        const rows = [...body.rows].sort((first, second) => {
          const [left, right] = [key(first), key(second)];
          const order = typeof left === "number" ? right - left : left.localeCompare(right);
          return up ? -order : order;
        });
        body.append(...rows);
      });
    }
    """
}
