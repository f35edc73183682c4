/// One thing that is known about a document beside its text.
public enum MetadataField: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
  case title, authors, publisher, published, modified, url, language, section, agency
}
