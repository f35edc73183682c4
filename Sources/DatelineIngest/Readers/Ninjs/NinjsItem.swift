import DatelineModel

/// One object of ninjs, whose versions spell the same keys differently.
struct NinjsItem {
  /// The address with its version; nil when there is none.
  let id: String?
  /// The kind of object and its id, for messages.
  let part: String
  /// Why the object carries no article; nil when it should.
  private(set) var reasonToSkip: Skipped.Reason?
  /// The article's parts.
  private(set) var assembly = ArticleAssembly()

  private let value: JSONValue

  /// Reads an object.
  init(_ value: JSONValue) {
    self.value = value
    let uri = value["uri"]?.text
    let version = value["version"]?.text
    id = uri.map { uri in version.map { uri.hasSuffix(":\($0)") ? uri : "\(uri):\($0)" } ?? uri }
    let type = value["type"]?.text?.lowercased() ?? (value["eventDetails"] == nil ? "object" : "event")
    part = [type, uri].compactMap(\.self).joined(separator: " ")
    let status = value[any: ["pubstatus", "pubStatus"]]?.text?.lowercased()
    if let status, status != "usable" {
      reasonToSkip = .withheld
    } else if ["picture", "graphic", "photo", "image", "video", "audio"].contains(type) {
      reasonToSkip = .mediaOnly
    } else if type == "event" || type == "planning" || type == "component" {
      reasonToSkip = .noArticle
    } else {
      read()
    }
  }

  private mutating func read() {
    let headline =
      Self.role("main", in: value["headlines"]) ?? value["headline"]?.text ?? value["title"]?.text
    assembly.headline = headline?.collapsed
    let body = NinjsBody(value)
    if assembly.headline == nil { assembly.headline = body.headline }
    assembly.paragraphs = body.paragraphs
    if assembly.paragraphs.isEmpty { assembly.paragraphs = summary() }
    assembly.paragraphs += captions(beside: assembly.paragraphs)
    assembly.metadata = metadata().completed(from: body.metadata)
  }

  /// The description of an article that has no body.
  private func summary() -> [ArticleParagraph] {
    let written =
      Self.role("lead", in: value["descriptions"]) ?? Self.role("summary", in: value["descriptions"])
      ?? Self.role("text", in: value["descriptions"]) ?? value["description_text"]?.text
    return written.map(PlainParagraphs.paragraphs) ?? []
  }

  /// The descriptions of the pictures that go with the article, those that its body shows already left out.
  private func captions(beside paragraphs: [ArticleParagraph]) -> [ArticleParagraph] {
    let associated: [JSONValue]
    switch value["associations"] {
    case .array(let values): associated = values
    // Version 1 names each one by a key; the order of keys says nothing.
    case .object(let members): associated = members.sorted { $0.key < $1.key }.map(\.value)
    default: associated = []
    }
    let known = Set(paragraphs.map(\.text))
    return associated.compactMap { picture in
      let written =
        picture["description_text"]?.text ?? Self.role("caption", in: picture["descriptions"])
        ?? picture["descriptions"]?.list.first?["value"]?.text
      let caption = written?.collapsed
      return caption.flatMap { known.contains($0) ? nil : ArticleParagraph(.caption, $0) }
    }
  }

  private func metadata() -> DocumentMetadata {
    var result = DocumentMetadata()
    result.offer(assembly.headline, for: \.title, .title, from: "ninjs:headline")
    for by in value[any: ["by", "byline", "bylines"]]?.list ?? [] {
      guard let words = by.text ?? by["name"]?.text ?? by["value"]?.text else { continue }
      result.offer(byline: Byline(words), from: "ninjs:by")
    }
    for key in [
      "versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated",
    ] {
      result.offer(published: value[key]?.text, from: "ninjs:\(key)")
    }
    let sources = value[any: ["infosources", "infoSources", "infosource"]]?.list ?? []
    for source in sources.compactMap({ $0["name"]?.text ?? $0.text })
      + [value["source"]?.text].compactMap(\.self)
    {
      result.offer(credit: source, from: "ninjs:infosource")
      result.offer(source, for: \.publisher, .publisher, from: "ninjs:infosource")
    }
    let holder = value[any: ["copyrightholder", "copyrightHolder"]]?.text
    result.offer(holder, for: \.publisher, .publisher, from: "ninjs:copyrightholder")
    result.offer(credit: holder, from: "ninjs:copyrightholder")
    result.offer(value["language"]?.text, for: \.language, .language, from: "ninjs:language")
    let subjects = value[any: ["subjects", "subject"]]?.list ?? []
    result.offer(subjects.first?["name"]?.text, for: \.section, .section, from: "ninjs:subject")
    result.offer(address: value["uri"]?.text, from: "ninjs:uri")
    return result
  }

  /// The value of the member of a list that has a role.
  private static func role(_ role: String, in list: JSONValue?) -> String? {
    let members = list?.list ?? []
    let found =
      members.first { $0["role"]?.text?.lowercased() == role } ?? (role == "main" ? members.first : nil)
    return found?["value"]?.text
  }
}
