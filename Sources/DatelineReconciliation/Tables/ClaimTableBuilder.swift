/// Takes the rows of a table one by one and puts them in order.
///
/// Of a source's rows on one item only those with the latest `time` count: a source may correct itself. Memory grows with
/// the number of rows by 20 bytes each, and with the distinct texts.
public struct ClaimTableBuilder {
  private struct Row {
    var object: Int32
    var attribute: Int32
    var source: Int32
    var value: Int32
    var time: Int32
  }

  private var sources = TextPool()
  private var objects = TextPool()
  private var attributes = TextPool()
  private var values = TextPool()
  private var times = TextPool()
  private var rows: [Row] = []
  private var labels: [Row] = []
  private var rowScan = FlatObjectScan(keys: ["source", "object", "attribute", "value", "time"])
  private var labelScan = FlatObjectScan(keys: ["object", "attribute", "value"])

  /// The number of rows taken so far.
  public var rowCount: Int { rows.count }
  /// The number of labels taken so far.
  public var labelCount: Int { labels.count }

  /// A table without rows.
  public init() {}

  /// Takes a line `{"source": …, "object": …, "attribute": …, "value": …, "time": …}`; all but the time are needed, other
  /// keys are passed over, numbers are taken as they are written.
  public mutating func addRow(_ line: UnsafeBufferPointer<UInt8>) throws(TableRowError) {
    try rowScan.read(line)
    // All are looked at before the first is kept, so that a bad row leaves nothing behind.
    for index in 0..<4 { try Self.check(rowScan, index, line, isNeeded: true) }
    try Self.check(rowScan, 4, line, isNeeded: false)
    rows.append(
      Row(
        object: Self.number(rowScan, 1, line, &objects),
        attribute: Self.number(rowScan, 2, line, &attributes),
        source: Self.number(rowScan, 0, line, &sources), value: Self.number(rowScan, 3, line, &values),
        time: rowScan.fields[4].isText ? Self.number(rowScan, 4, line, &times) : -1))
  }

  /// Takes a line `{"object": …, "attribute": …, "value": …}` that says what is right.
  ///
  /// Several labels of one item are all right. A label for an item that no row is about is passed over in the end.
  public mutating func addLabel(_ line: UnsafeBufferPointer<UInt8>) throws(TableRowError) {
    try labelScan.read(line)
    for index in 0..<3 { try Self.check(labelScan, index, line, isNeeded: true) }
    labels.append(
      Row(
        object: Self.number(labelScan, 0, line, &objects),
        attribute: Self.number(labelScan, 1, line, &attributes), source: -1,
        value: Self.number(labelScan, 2, line, &values), time: -1))
  }

  private static func check(
    _ scan: FlatObjectScan, _ index: Int, _ line: UnsafeBufferPointer<UInt8>, isNeeded: Bool
  ) throws(TableRowError) {
    let field = scan.fields[index]
    if field.column == 0 || field.isNull {
      if isNeeded { throw .missing(key: "\(scan.keys[index])") }
      return
    }
    guard field.isText, !isNeeded || !field.range.isEmpty else {
      throw .notText(key: "\(scan.keys[index])", column: field.column)
    }
    let isValid =
      field.isUnescaped
      ? scan.unescaped.withUnsafeBufferPointer { isUTF8(UnsafeBufferPointer(rebasing: $0[field.range])) }
      : isUTF8(UnsafeBufferPointer(rebasing: line[field.range]))
    guard isValid else { throw .notUTF8(key: "\(scan.keys[index])", column: field.column) }
  }

  private static func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil
  }

  private static func number(
    _ scan: FlatObjectScan, _ index: Int, _ line: UnsafeBufferPointer<UInt8>, _ pool: inout TextPool
  ) -> Int32 {
    let field = scan.fields[index]
    if !field.isUnescaped { return pool.number(of: UnsafeBufferPointer(rebasing: line[field.range])) }
    return scan.unescaped.withUnsafeBufferPointer {
      pool.number(of: UnsafeBufferPointer(rebasing: $0[field.range]))
    }
  }

  /// The table of everything that was taken.
  ///
  /// - Complexity: O(n log n) in the rows.
  consuming func table() -> ClaimTable {
    let ranks = (
      object: objects.ranks(), attribute: attributes.ranks(), source: sources.ranks(), value: values.ranks(),
      time: times.ranks()
    )
    func ranked(_ row: Row) -> Row {
      Row(
        object: ranks.object[Int(row.object)], attribute: ranks.attribute[Int(row.attribute)],
        source: row.source < 0 ? -1 : ranks.source[Int(row.source)], value: ranks.value[Int(row.value)],
        time: row.time < 0 ? -1 : ranks.time[Int(row.time)])
    }
    for index in rows.indices { rows[index] = ranked(rows[index]) }
    for index in labels.indices { labels[index] = ranked(labels[index]) }
    rows.sort(by: Self.precedes)
    labels.sort(by: Self.precedes)
    var layout = TableLayout()
    var label = 0
    var start = 0
    while start < rows.count {
      var end = start
      while end < rows.count, Self.isSameItem(rows[start], rows[end]) { end += 1 }
      while label < labels.count, Self.key(labels[label]) < Self.key(rows[start]) { label += 1 }
      var right: [Int32] = []
      while label < labels.count, Self.isSameItem(labels[label], rows[start]) {
        if right.last != labels[label].value { right.append(labels[label].value) }
        label += 1
      }
      layout.append(
        object: rows[start].object, attribute: rows[start].attribute, claims: Self.claims(rows[start..<end]),
        labels: right)
      start = end
    }
    return layout.table(
      sources: sources.ranked(ranks.source), objects: objects.ranked(ranks.object),
      attributes: attributes.ranked(ranks.attribute), values: values.ranked(ranks.value))
  }

  /// The distinct claims of an item's rows, which are sorted by source, latest time first, and value.
  private static func claims(_ rows: ArraySlice<Row>) -> [TableLayout.Claim] {
    var claims: [TableLayout.Claim] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      let first = claims.count
      var end = start
      while end < rows.endIndex, rows[end].source == rows[start].source, rows[end].time == rows[start].time {
        if claims.count > first, claims[claims.count - 1].value == rows[end].value {
          claims[claims.count - 1].share += 1
        } else {
          claims.append(TableLayout.Claim(source: rows[end].source, value: rows[end].value, share: 1))
        }
        end += 1
      }
      for index in first..<claims.count { claims[index].share /= Double(end - start) }
      let source = rows[start].source
      while end < rows.endIndex, rows[end].source == source { end += 1 }
      start = end
    }
    return claims
  }

  private static func key(_ row: Row) -> UInt64 {
    UInt64(UInt32(bitPattern: row.object)) << 32 | UInt64(UInt32(bitPattern: row.attribute))
  }

  private static func isSameItem(_ left: Row, _ right: Row) -> Bool { key(left) == key(right) }

  private static func precedes(_ left: Row, _ right: Row) -> Bool {
    let (a, b) = (key(left), key(right))
    if a != b { return a < b }
    if left.source != right.source { return left.source < right.source }
    if left.time != right.time { return left.time > right.time }
    return left.value < right.value
  }
}
