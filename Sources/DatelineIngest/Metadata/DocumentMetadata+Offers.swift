import DatelineModel

extension DocumentMetadata {
  /// Takes a value for a field that is still unknown, and notes where it was found.
  mutating func offer(
    _ value: String?, for path: WritableKeyPath<DocumentMetadata, String?>, _ field: MetadataField,
    from source: String
  ) {
    guard self[keyPath: path] == nil, let value = value?.collapsed.trimmedOrNil else { return }
    self[keyPath: path] = value
    fieldSources[field] = source
  }

  /// Takes the people and the agency of a byline where they are still unknown.
  mutating func offer(byline: Byline, from source: String) {
    offer(authors: byline.names, from: source)
    offer(byline.agency, for: \.agency, .agency, from: source)
  }

  /// Takes authors when none is known.
  mutating func offer(authors names: [String], from source: String) {
    guard authors.isEmpty, !names.isEmpty else { return }
    authors = names
    fieldSources[.authors] = source
  }

  /// Takes the agency that a credit line names.
  mutating func offer(credit: String?, from source: String) {
    offer(credit.flatMap(NewsAgency.name), for: \.agency, .agency, from: source)
  }

  /// Takes the day of a written date as the date of publication when none is known.
  mutating func offer(published written: String?, from source: String) {
    guard published == nil, let value = Self.day(written) else { return }
    published = value
    fieldSources[.published] = source
  }

  /// Takes the day of a written date as the date of the last change when none is known.
  mutating func offer(modified written: String?, from source: String) {
    guard modified == nil, let value = Self.day(written) else { return }
    modified = value
    fieldSources[.modified] = source
  }

  /// Takes an address when none is known; what is no web address is none.
  mutating func offer(address: String?, from source: String) {
    guard let address, address.hasPrefix("http://") || address.hasPrefix("https://") else { return }
    offer(address, for: \.url, .url, from: source)
  }

  private static func day(_ written: String?) -> TimeValue? {
    guard let written, let value = TimeValue(publication: written), value.granularity == .day else {
      return nil
    }
    return value
  }
}
