import DatelineModel

/// Reads the JSON of dpa's digital wires, which names its format in every object.
public struct DigitalWiresReader: DocumentReader {
  /// "digitalwires".
  public let name = "digitalwires"

  /// Makes a reader.
  public init() {}

  /// Whether `format` names the format.
  public func recognises(_ source: SourceBytes) -> Bool {
    guard source.beginsAsJSON else { return false }
    let format = JSONObjects.firstKeys(in: source.bytes)["format"] ?? nil
    return format?.hasPrefix("digitalwires@") == true
  }

  /// Reads every object.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    try JSONArticles.read(source, article: Self.article)
  }

  private static func article(_ value: JSONValue) -> JSONArticle {
    let urn = value["urn"]?.text
    let id = urn.map { urn in value["version"]?.text.map { "\(urn):\($0)" } ?? urn }
    var assembly = ArticleAssembly(headline: value["headline"]?.text?.collapsed)
    assembly.paragraphs = value["article_html"]?.text.map { MarkupFragment($0).paragraphs } ?? []
    let hasText = !assembly.paragraphs.isEmpty
    let associated = value["associations"]?.list ?? []
    assembly.paragraphs += associated.compactMap { $0["caption"]?.text?.collapsed }.map {
      ArticleParagraph(.caption, $0)
    }
    for key in ["infobox_html", "linkbox_html"] {
      assembly.paragraphs += (value[key]?.text.map { MarkupFragment($0).paragraphs } ?? []).map {
        ArticleParagraph(.furniture, $0.text)
      }
    }
    assembly.metadata = metadata(value, title: assembly.headline)
    let status = value["pubstatus"]?.text?.lowercased()
    var reason: Skipped.Reason?
    if let status, status != "usable" {
      reason = .withheld
    } else if !hasText, !associated.isEmpty {
      reason = .mediaOnly
    }
    return JSONArticle(id: id, part: urn ?? "object", reasonToSkip: reason, assembly: assembly)
  }

  private static func metadata(_ value: JSONValue, title: String?) -> DocumentMetadata {
    var result = DocumentMetadata()
    result.offer(title, for: \.title, .title, from: "digitalwires:headline")
    if let byline = value["byline"]?.text {
      result.offer(byline: Byline(byline), from: "digitalwires:byline")
    }
    result.offer(published: value["version_created"]?.text, from: "digitalwires:version_created")
    let credit = value["creditline"]?.text
    result.offer(credit: credit, from: "digitalwires:creditline")
    let provider = (value["categories"]?.list ?? []).first { $0["type"]?.text == "dnltype:provider" }
    result.offer(
      provider?["name"]?.text, for: \.publisher, .publisher, from: "digitalwires:provider")
    result.offer(credit, for: \.publisher, .publisher, from: "digitalwires:creditline")
    result.offer(value["language"]?.text, for: \.language, .language, from: "digitalwires:language")
    result.offer(
      value["dpasubject_names"]?.list.first?.text, for: \.section, .section, from: "digitalwires:subject")
    return result
  }
}
