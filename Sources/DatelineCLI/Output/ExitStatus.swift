import ArgumentParser
import Foundation

/// What the exit status of the program says.
enum ExitStatus: Int32 {
  /// Everything is accounted for; finding no claims is no failure.
  case success = 0
  /// A condition that was asked about is true.
  case condition = 1
  /// Some inputs failed; each is named.
  case partial = 2
  /// Nothing could be used, or nothing could be put out.
  case nothingUsable = 3
  /// The run was interrupted.
  case interrupted = 130

  /// Ends the command with this status.
  ///
  /// - Throws: `ExitCode` for every status but success.
  func leave() throws {
    if self != .success { throw ExitCode(rawValue) }
  }

  /// Ends the program with this status and gives nothing back: the many parts of all rules, one by one, take longer than
  /// an article.
  ///
  /// - Parameter held: what is held until the end.
  func leave(holding held: some Any) -> Never {
    withExtendedLifetime(held) { exit(rawValue) }
  }
}
