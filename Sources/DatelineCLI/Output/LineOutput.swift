import Foundation

/// Where lines of data go: a file that appears whole, or standard output.
struct LineOutput {
  private var standardOutput = StandardOutput()
  private let file: DraftFile?
  private var fileError: CommandError?

  /// Opens the file at `path`; standard output when that is nil.
  ///
  /// - Throws: `notWritable` with the system's reason.
  init(path: String?) throws(CommandError) {
    guard let path else {
      file = nil
      return
    }
    file = try DraftFile(path: path)
  }

  /// Whether everything so far was taken and somebody still reads.
  var isWhole: Bool { fileError == nil && standardOutput.isWhole }

  /// What went wrong; a reader that went away is no error.
  var error: CommandError? { fileError ?? standardOutput.error }

  /// Writes bytes; does nothing once a write has failed.
  mutating func write(_ bytes: [UInt8]) {
    guard fileError == nil else { return }
    guard let file else { return standardOutput.write(bytes) }
    do {
      try file.write(bytes)
    } catch {
      fileError = error
    }
  }

  /// Puts the file in its place; does nothing once a write has failed.
  mutating func finish() {
    guard let file, fileError == nil else { return }
    do {
      try file.finish()
    } catch {
      fileError = error
    }
  }

  /// Leaves no file behind; nothing can be written after that.
  func abandon() {
    file?.abandon()
  }
}
