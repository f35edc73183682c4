import Foundation

/// What the program says on standard error.
struct Talk {
  /// How much is said.
  enum Level: Comparable {
    case quiet, normal, verbose
  }

  let level: Level

  /// Says an error, whatever the level.
  func error(_ error: some CustomStringConvertible) { say("\(error)") }

  /// Says something worth knowing, unless quiet.
  func note(_ text: String) {
    if level >= .normal { say(text) }
  }

  /// Says a detail when asked to.
  func detail(_ text: String) {
    if level >= .verbose { say(text) }
  }

  /// Says the closing line, whatever the level.
  func ledger(_ line: String) { say(line) }

  private func say(_ text: String) {
    // A standard error that takes nothing leaves nobody to tell.
    try? Descriptor.write(Data((text + "\n").utf8), to: 2)
  }
}
