import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing to a file descriptor with the system's own reasons for failure.
enum Descriptor {
  /// Why a write failed.
  enum Failure: Error {
    /// Nobody reads any longer.
    case brokenPipe
    /// The system's word for it: "no space left on device".
    case system(String)
  }

  /// Writes all of `bytes`.
  static func write(_ bytes: some ContiguousBytes, to descriptor: Int32) throws(Failure) {
    let failure: Failure? = bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = systemWrite(descriptor, rest)
        if count < 0 {
          if errno == EINTR { continue }
          return errno == EPIPE ? .brokenPipe : .system(systemReason())
        }
        written += count
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Whether the descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The number of columns of the terminal behind the descriptor; nil when it is none.
  static func terminalWidth(_ descriptor: Int32) -> Int? { terminalSize(descriptor)?.columns }

  /// The number of columns and rows of the terminal behind the descriptor; nil when it is none.
  static func terminalSize(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard isTerminal(descriptor), ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// The system's word for the last failure, in lower case.
  static func systemReason() -> String { String(cString: strerror(errno)).lowercased() }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
