import DatelineLanguage
import DatelineModel

extension LanguageResourcesParser {
  /// The words around names from `grammar/names.yaml`, the gazetteers from the tables beside it.
  func names(_ files: inout RuleFiles) -> NameVocabulary {
    let reader = files.yaml("\(language)/grammar/names.yaml")
    var vocabulary = NameVocabulary()
    func pairs(_ key: String) -> [(key: String, words: [String])] {
      reader.pairs(reader.value(key, in: reader.root)).map { ($0.key, reader.strings($0.value)) }
    }
    for list in NameVocabulary.List.allCases {
      vocabulary.lists[list] = reader.strings(reader.value(list.rawValue, in: reader.root))
    }
    for (name, words) in pairs("marks") {
      if let mark = NameVocabulary.Mark(rawValue: name) { vocabulary.marks[mark] = words }
    }
    for (name, phrases) in pairs("roles") {
      for phrase in phrases { vocabulary.roles.append((phrase.split(separator: " ").map(String.init), name)) }
    }
    vocabulary.roles.sort { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
    for (name, words) in pairs("role_statuses") {
      for word in words { vocabulary.roleStatuses[word] = RoleStatus(rawValue: name) }
    }
    for (name, words) in pairs("title_genders") {
      for word in words { vocabulary.titleGenders[word] = Gender(rawValue: name) }
    }
    for (name, words) in pairs("pronouns") {
      for word in words { vocabulary.pronouns[word] = PronounClass(rawValue: name) }
    }
    for (key, keep) in [
      ("organisation_nouns", \NameVocabulary.organisationNouns), ("institutions", \.institutions),
    ] {
      for (name, nouns) in pairs(key) {
        for noun in nouns { vocabulary[keyPath: keep][noun] = Entity.Kind(rawValue: name) }
      }
    }
    for (name, nouns) in pairs("medium_nouns") {
      for noun in nouns { vocabulary.mediumNouns[noun] = Attribution.Kind(rawValue: name) }
    }
    weights(reader, &vocabulary)
    gazetteers(&files, &vocabulary)
    return vocabulary
  }

  private func weights(_ reader: YAMLReader, _ vocabulary: inout NameVocabulary) {
    let byName = Dictionary(uniqueKeysWithValues: NameEvidence.allCases.map { ($0.name, $0) })
    for (name, node, value) in reader.pairs(reader.value("evidence", in: reader.root)) {
      guard let evidence = byName[name] else {
        reader.complain(at: node, "unknown evidence '\(name)'", code: .unknownKey)
        continue
      }
      for (kind, _, weight) in reader.pairs(value) {
        guard let kind = Entity.Kind(rawValue: kind), let weight = reader.string(weight).flatMap({ Int($0) })
        else {
          reader.complain(at: value, "expected kinds with whole numbers", code: .wrongShape)
          continue
        }
        vocabulary.evidence[evidence, default: [:]][kind] = weight
      }
    }
    for (name, node, value) in reader.pairs(reader.value("reference_weights", in: reader.root)) {
      guard let weight = ReferenceWeight(rawValue: name),
        let number = reader.string(value).flatMap({ Int($0) })
      else {
        reader.complain(at: node, "expected a known weight with a whole number", code: .unknownKey)
        continue
      }
      vocabulary.referenceWeights[weight] = number
    }
  }

  private func gazetteers(_ files: inout RuleFiles, _ vocabulary: inout NameVocabulary) {
    for row in files.table("\(language)/gazetteer/given_names.tsv") where row.count == 2 {
      let gender: Gender? = row[0] == "m" ? .masculine : row[0] == "f" ? .feminine : nil
      for name in names(row[1]) { vocabulary.givenNames.append((name, gender)) }
    }
    for row in files.table("\(language)/gazetteer/countries.tsv") where row.count >= 3 {
      for name in names(row[1]) { vocabulary.places.append((name, row[0])) }
      for name in names(row[2]) { vocabulary.nationalities.append((name, row[0])) }
    }
    for row in files.table("\(language)/gazetteer/places.tsv") where row.count == 2 {
      for name in names(row[1]) { vocabulary.places.append((name, row[0])) }
    }
    for row in files.table("\(language)/gazetteer/organisations.tsv") where row.count == 2 {
      guard let kind = Entity.Kind(rawValue: row[0]) else { continue }
      for name in names(row[1]) { vocabulary.organisations.append((name, kind)) }
    }
    for row in files.table("\(language)/gazetteer/media.tsv") where row.count == 2 {
      vocabulary.media[row[0]] = Attribution.Kind(rawValue: row[1])
    }
  }

  /// The names of a comma-separated field.
  private func names(_ field: String) -> [String] {
    field.utf8.split(separator: 0x2C).map { part in
      String(Substring(part.first == 0x20 ? part.dropFirst() : part))
    }
  }
}
