@testable import DatelineIngest

/// Pages of our own, read as far as their metadata.
enum SampleMetadata {
  /// The metadata of a page with `head` in its head and `body` in its body.
  static func of(
    head: String = "", body: String = "", language: String = "en-GB", address: String? = nil
  ) throws -> DocumentMetadata {
    let page = "<html lang=\"\(language)\"><head>\(head)</head><body>\(body)</body></html>"
    let scanned = ScannedPage(Array(page.utf8))
    let (outline, evidence) = try HTMLEventParser.read(scanned)
    let metadata = PageMetadata(
      evidence, LinkedData(scanned.linkedData), address: address)
    let main = MainText(outline, titles: metadata.titles)
    return metadata.metadata(
      headline: main.headline, opening: main.paragraphs.filter { $0.role != .headline }.map(\.text))
  }

  /// A script of JSON-LD.
  static func script(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  /// Four sentences of an article, long enough to be one.
  static let prose = """
    <p>The Nordvik ferry line is dropping its winter route, the company said after a meeting of its board.</p>
    <p>Four ships stay in the harbour until spring, and the crews are to work on the summer line instead of it.</p>
    <p>The mayor of Sundby called the decision a heavy blow for the island and its three hundred inhabitants.</p>
    """
}
