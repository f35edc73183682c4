/// Web addresses as far as metadata needs them.
enum PageAddress {
  /// Whether `address` is a whole one, with scheme and host.
  static func isAbsolute(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://")) && !host(of: address).isEmpty
  }

  /// The host in lower case, without "www."; empty when there is none.
  static func host(of address: String) -> String {
    guard let start = hostStart(of: address) else { return "" }
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Where the host begins, behind "://"; nil when the address has no scheme.
  private static func hostStart(of address: String) -> String.Index? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), address[colon...].hasPrefix("://")
    else {
      return nil
    }
    return address.utf8.index(colon, offsetBy: 3)
  }

  /// Path and query, without scheme and host.
  static func path(of address: String) -> Substring {
    guard let start = hostStart(of: address) else { return address[...] }
    guard let slash = address[start...].firstIndex(of: "/") else { return "" }
    return address[slash...]
  }

  /// What two spellings of one address have in common: no scheme, "www.", query, fragment or slash at the end.
  static func key(_ address: String) -> String {
    let path = path(of: address).prefix { $0 != "?" && $0 != "#" }
    return host(of: address) + (path.hasSuffix("/") ? path.dropLast() : path)
  }

  /// The words of the host that name the site: "harbour-post" of "news.harbour-post.co.uk".
  static func siteName(of address: String) -> String {
    let labels = host(of: address).split(separator: ".")
    guard labels.count > 1 else { return labels.first.map(String.init) ?? "" }
    let isNested = labels.count > 2 && labels[labels.count - 2].utf8.count <= 3
    return String(labels[labels.count - (isNested ? 3 : 2)])
  }
}
