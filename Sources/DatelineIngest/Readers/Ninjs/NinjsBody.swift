import DatelineModel

/// The text of a ninjs object in the best of its renditions: markup before NITF before words.
struct NinjsBody {
  /// The paragraphs; empty when there is no text.
  private(set) var paragraphs: [ArticleParagraph] = []
  /// The headline that the text itself has.
  private(set) var headline: String?
  /// What the text itself says about the article.
  private(set) var metadata = DocumentMetadata()

  private enum Form: Int, Comparable {
    case html, nitf, words

    static func < (first: Form, second: Form) -> Bool { first.rawValue < second.rawValue }
  }

  /// Reads the body of an object of any version.
  init(_ value: JSONValue) {
    for (form, text) in Self.renditions(of: value).sorted(by: { $0.form < $1.form }) {
      switch form {
      case .html: paragraphs = MarkupFragment(text).paragraphs
      case .words: paragraphs = PlainParagraphs.paragraphs(of: text)
      case .nitf:
        let tree = XMLTree(utf8: Array(text.utf8))
        guard let root = tree.root, root.isComplete, root.name == "nitf" else { continue }
        let article = NITFArticle(root).assembly
        paragraphs = article.paragraphs
        headline = article.headline
        metadata = article.metadata
      }
      if !paragraphs.isEmpty { return }
    }
  }

  private static func renditions(of value: JSONValue) -> [(form: Form, text: String)] {
    var result: [(form: Form, text: String)] = []
    for body in value["bodies"]?.list ?? [] {
      guard let text = body["value"]?.text else { continue }
      let role = body["role"]?.text?.lowercased() ?? ""
      let type = body[any: ["contenttype", "contentType"]]?.text?.lowercased() ?? ""
      if type.contains("html") || role.contains("html") {
        result.append((.html, text))
      } else if type.contains("nitf") || role == "nitf" {
        result.append((.nitf, text))
      } else if type.hasPrefix("text/") || type.isEmpty {
        result.append((.words, text))
      }
    }
    let keys: [(String, Form)] = [
      ("body_xhtml", .html), ("body_html", .html), ("body_html5", .html), ("body_nitf", .nitf),
      ("body_text", .words),
    ]
    for (key, form) in keys {
      if let text = value[key]?.text { result.append((form, text)) }
    }
    return result
  }
}
