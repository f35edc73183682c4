import Foundation

/// The time now, as the workspace's logs keep it.
enum Clock {
  /// RFC 3339 in UTC with six decimal places of a second, so that the order of texts is that of times.
  static func now() -> String {
    let seconds = Date().timeIntervalSince1970
    let whole = seconds.rounded(.down)
    let micro = min(999_999, Int((seconds - whole) * 1_000_000))
    let text = Date(timeIntervalSince1970: whole).formatted(.iso8601)
    return text.replacing("Z", with: "." + String(1_000_000 + micro).dropFirst() + "Z")
  }
}
