/// The members of JSON-LD objects that say something about an article or whoever made it (schema.org vocabulary).
enum LinkedKey: String {
  case type = "@type"
  case id = "@id"
  case graph = "@graph"
  case name, headline, alternativeHeadline, datePublished, dateModified, dateCreated, uploadDate, inLanguage
  case url, articleBody, articleSection, author, creator, publisher, sourceOrganization
  case mainEntity, mainEntityOfPage

  /// The longest raw value in bytes; a longer key is none of these.
  static let lengthLimit = 20
}
