import Foundation

/// One line of the table.
struct Row: CustomStringConvertible {
  let name: String
  let bytes: Int
  /// Seconds of the stage alone.
  let own: Double
  /// Seconds from the start to the end of the stage.
  let total: Double

  static let header = "stage            own MB/s   ns/byte   total MB/s"

  var description: String {
    let megabytes = Double(bytes) / 1e6
    let columns = [megabytes / max(own, 1e-9), max(own, 0) / Double(bytes) * 1e9, megabytes / total]
      .map { String(format: "%10.1f", $0) }
    return name.padding(toLength: 15, withPad: " ", startingAt: 0) + columns.joined(separator: " ")
  }
}
