import DatelineModel

/// Metadata as JSON writes it: dates are still the words of the file.
struct MetadataForm: Decodable {
  var title: String?
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?
  var url: String?
  var language: String?
  var section: String?
  var agency: String?
  var declaredSources: [String] = []

  enum CodingKeys: String, CodingKey, CaseIterable {
    case title, authors, author, publisher, published, modified, url, language, section, agency
    case declaredSources = "declared_sources"
  }

  init() {}

  /// Reads the object form; unknown keys, nulls and empty strings say nothing, `author` may be one name.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func string(_ key: CodingKeys) throws -> String? {
      try container.decodeIfPresent(String.self, forKey: key)?.trimmedOrNil
    }
    title = try string(.title)
    let key: CodingKeys = container.contains(.authors) ? .authors : .author
    authors = try container.decodeIfPresent(NameList.self, forKey: key)?.names ?? []
    publisher = try string(.publisher)
    published = try string(.published)
    modified = try string(.modified)
    url = try string(.url)
    language = try string(.language)
    section = try string(.section)
    agency = try string(.agency)
    declaredSources = try container.decodeIfPresent(NameList.self, forKey: .declaredSources)?.names ?? []
  }

  /// The metadata with its dates read, and an error for each date that is none.
  func metadata() -> (metadata: DocumentMetadata, problems: [IngestError]) {
    var problems: [IngestError] = []
    func time(_ written: String?, _ field: String) -> TimeValue? {
      guard let written else { return nil }
      if let value = TimeValue(publication: written) { return value }
      problems.append(.badDate(field: field, value: written))
      return nil
    }
    let metadata = DocumentMetadata(
      title: title, authors: authors, publisher: publisher, published: time(published, "published"),
      modified: time(modified, "modified"), url: url, language: language, section: section, agency: agency,
      declaredSources: declaredSources)
    return (metadata, problems)
  }
}

/// One name or a list of names in JSON; nulls and empty names are left out.
struct NameList: Decodable {
  let names: [String]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try? container.decode(String.self) {
      names = [name.trimmedOrNil].compactMap(\.self)
    } else {
      names = try container.decode([String?].self).compactMap { $0?.trimmedOrNil }
    }
  }
}
