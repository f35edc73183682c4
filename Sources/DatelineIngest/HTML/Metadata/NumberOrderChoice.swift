/// Which number is the day in dates such as "03/04/2024".
enum NumberOrderChoice {
  private static let monthFirstRegions: Set<String> = ["us", "ph", "pr", "gu"]
  private static let dayFirstEndings: Set<String> = [
    "uk", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "my", "hk", "pk", "gh", "eu", "ls", "na", "zw",
    "mt",
  ]

  /// The order for a page of this language tag and host.
  ///
  /// English without a region is open unless the host's country tells; all other languages put the day first.
  static func order(tag: String, host: String) -> DateReading.NumberOrder {
    let parts = tag.lowercased().split(separator: "-")
    let ending = host.split(separator: ".").last.map(String.init) ?? ""
    if dayFirstEndings.contains(ending) { return .dayFirst }
    if let region = parts.dropFirst().last, region.utf8.count == 2 {
      return monthFirstRegions.contains(String(region)) ? .monthFirst : .dayFirst
    }
    guard let language = parts.first, language != "en" else { return .unknown }
    return .dayFirst
  }
}
