import Dateline
import Foundation

/// Standard output, which carries data and nothing else.
struct StandardOutput {
  /// Whether somebody still reads.
  private(set) var isOpen = true
  /// Whether everything so far was taken; false after a failure other than a reader that went away.
  private(set) var error: CommandError?

  /// Whether nothing went wrong so far.
  var isWhole: Bool { isOpen && error == nil }

  /// Writes bytes; does nothing once a write has failed.
  mutating func write(_ data: some ContiguousBytes) {
    guard isWhole else { return }
    do {
      try Descriptor.write(data, to: 1)
    } catch {
      switch error {
      case .brokenPipe: isOpen = false
      case .system(let reason): self.error = .notWritable(path: "<stdout>", reason: reason)
      }
    }
  }

  /// Writes lines, each with a line end.
  mutating func write(lines: [String]) {
    write(Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Writes a value as JSON with sorted keys.
  mutating func write(json value: some Encodable, indented: Bool) throws {
    write(try StableJSON.data(value, indented: indented))
  }
}
