#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A key of the terminal.
enum Key: Hashable {
  case character(Character)
  case enter, escape, up, down, pageUp, pageDown, backspace
  /// The terminal is gone, or its input ended.
  case end
}

/// The terminal's keys one by one, without echo, until ``close()``.
final class TerminalInput {
  private var before = termios()
  private var pending: [UInt8] = []

  /// Takes the terminal.
  init() {
    tcgetattr(0, &before)
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    // What was typed ahead counts.
    tcsetattr(0, TCSANOW, &raw)
  }

  /// Gives the terminal back as it was.
  func close() { tcsetattr(0, TCSANOW, &before) }

  /// The next key; waits for it.
  func key() -> Key {
    guard let byte = next() else { return .end }
    switch byte {
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x04: return .end
    case 0x1B: return sequence()
    case 0..<0x80: return .character(Character(UnicodeScalar(byte)))
    default: return letter(byte)
    }
  }

  /// What follows an escape: arrows and pages; anything else counts as the escape key alone.
  private func sequence() -> Key {
    guard isReady(), next() == 0x5B, let byte = next() else { return .escape }
    switch byte {
    case 0x41: return .up
    case 0x42: return .down
    case 0x35, 0x36:
      _ = next()
      return byte == 0x35 ? .pageUp : .pageDown
    default: return .escape
    }
  }

  /// A letter of several bytes.
  private func letter(_ first: UInt8) -> Key {
    var bytes = [first]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    while bytes.count < count, let byte = next() { bytes.append(byte) }
    return .character(String(decoding: bytes, as: UTF8.self).first ?? " ")
  }

  private func next() -> UInt8? {
    if pending.isEmpty {
      var buffer = [UInt8](repeating: 0, count: 64)
      let count = read(0, &buffer, buffer.count)
      guard count > 0 else { return nil }
      pending = Array(buffer[..<count])
    }
    return pending.removeFirst()
  }

  /// Whether more comes within a moment, as it does behind an escape that begins a sequence.
  private func isReady() -> Bool {
    if !pending.isEmpty { return true }
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 30) > 0
  }
}
