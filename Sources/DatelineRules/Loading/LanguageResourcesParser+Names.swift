import DatelineLanguage
import DatelineModel

extension LanguageResourcesParser {
  func names(_ files: inout RuleFiles) -> NameVocabulary {
    let reader = files.yaml("\(language)/grammar/names.yaml")
    var vocabulary = NameVocabulary()
    func words(_ key: String) -> Set<String> { Set(reader.strings(reader.value(key, in: reader.root))) }
    func pairs(_ key: String) -> [(key: String, words: [String])] {
      reader.pairs(reader.value(key, in: reader.root)).map { ($0.key, reader.strings($0.value)) }
    }
    vocabulary.designators = words("designators")
    vocabulary.legalForms = words("legal_forms")
    vocabulary.institutions = words("institutions")
    vocabulary.personTitles = words("person_titles")
    vocabulary.particles = words("particles")
    vocabulary.personNouns = words("person_nouns")
    vocabulary.commonAcronyms = words("common_acronyms")
    vocabulary.modifiers = words("name_modifiers")
    for (name, phrases) in pairs("roles") {
      for phrase in phrases { vocabulary.roles.append((phrase.split(separator: " ").map(String.init), name)) }
    }
    vocabulary.roles.sort { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
    for (name, nouns) in pairs("organisation_nouns") {
      guard let kind = Entity.Kind(rawValue: name) else { continue }
      for noun in nouns { vocabulary.organisationNouns[noun] = kind }
    }
    for (name, nouns) in pairs("medium_nouns") {
      guard let kind = Attribution.Kind(rawValue: name) else { continue }
      for noun in nouns { vocabulary.mediumNouns[noun] = kind }
    }
    vocabulary.givenNames = list("gazetteer/given_names.txt", &files)
    vocabulary.nationalities = list("gazetteer/nationalities.txt", &files)
    vocabulary.places = list("gazetteer/places.txt", &files)
    for row in files.table("\(language)/gazetteer/media.tsv") where row.count == 2 {
      vocabulary.media[row[0]] = Attribution.Kind(rawValue: row[1])
    }
    return vocabulary
  }
}
