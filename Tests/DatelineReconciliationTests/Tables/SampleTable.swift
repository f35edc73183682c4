@testable import DatelineReconciliation

/// Small tables for tests, written as they would stand in a file.
enum SampleTable {
  /// One row.
  static func row(
    _ source: String, _ object: String, _ attribute: String, _ value: String, time: String? = nil
  )
    -> String
  {
    let time = time.map { #","time":"\#($0)""# } ?? ""
    return
      #"{"source":"\#(source)","object":"\#(object)","attribute":"\#(attribute)","value":"\#(value)"\#(time)}"#
  }

  /// A label.
  static func label(_ object: String, _ attribute: String, _ value: String) -> String {
    #"{"object":"\#(object)","attribute":"\#(attribute)","value":"\#(value)"}"#
  }

  /// A builder that has taken lines.
  static func builder(_ rows: [String], labels: [String] = []) throws(TableRowError) -> ClaimTableBuilder {
    var builder = ClaimTableBuilder()
    for row in rows { try add(row) { line throws(TableRowError) in try builder.addRow(line) } }
    for label in labels { try add(label) { line throws(TableRowError) in try builder.addLabel(line) } }
    return builder
  }

  private static func add(
    _ line: String, _ take: (UnsafeBufferPointer<UInt8>) throws(TableRowError) -> Void
  ) throws(TableRowError) {
    let bytes = Array(line.utf8)
    var failure: TableRowError?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(TableRowError) { try take(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The verdicts on a table.
  static func verdicts(
    _ rows: [String], labels: [String] = [], options: TableOptions = TableOptions(),
    hierarchy: ValueHierarchy? = nil
  ) throws -> [TableVerdict] {
    var verdicts: [TableVerdict] = []
    TableReconciler(options: options, hierarchy: hierarchy).reconcile(try builder(rows, labels: labels))
      .forEach { verdicts.append($0) }
    return verdicts
  }

  /// A number generator with a seed (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Rows of sources that are right with a given probability; wrong values are one of four.
  static func simulated(_ sources: [(name: String, reliability: Double)], objects: Int, seed: UInt64)
    -> [String]
  {
    var random = Random(state: seed)
    var rows: [String] = []
    for object in 0..<objects {
      for source in sources {
        let isRight = Double.random(in: 0..<1, using: &random) < source.reliability
        let value = isRight ? "right \(object)" : "wrong \(object) \(Int.random(in: 0..<4, using: &random))"
        rows.append(row(source.name, "o\(object)", "size", value))
      }
    }
    return rows
  }
}
