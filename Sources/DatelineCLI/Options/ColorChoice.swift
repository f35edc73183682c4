import ArgumentParser
import Foundation

/// When the timeline is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to colour standard output.
  ///
  /// `auto` colours a terminal, unless `NO_COLOR` is set to anything (no-color.org) or `TERM` is "dumb".
  var isColoured: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      guard environment["NO_COLOR"]?.isEmpty ?? true, environment["TERM"] != "dumb" else { return false }
      return Descriptor.isTerminal(1)
    }
  }
}
