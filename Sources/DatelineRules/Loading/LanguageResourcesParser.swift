import DatelineLanguage
import DatelineModel
import Foundation

/// Reads a language's lexicon, gazetteers and grammar words.
struct LanguageResourcesParser {
  let language: String

  func parse(_ files: inout RuleFiles) -> LanguageResources {
    var closed: [String: PartOfSpeech] = [:]
    let closedName = "\(language)/lexicon/closed.tsv"
    for (number, row) in files.table(closedName).enumerated() {
      guard row.count == 2, let tag = PartOfSpeech(rawValue: row[1]) else {
        files.add(
          Diagnostic(
            file: closedName, line: number + 2, column: 1, message: "expected a form and a part of speech",
            code: "bad-row"))
        continue
      }
      closed[row[0]] = tag
    }
    let forms = files.data("\(language)/lexicon/forms.tsv")
    return LanguageResources(
      lexicon: Lexicon(table: [UInt8](forms), closedClasses: closed),
      abbreviations: list("lexicon/abbreviations.txt", &files),
      particles: ["up", "down", "off", "out", "back", "away", "over", "on", "through", "aside"],
      time: time(files.yaml("\(language)/grammar/time.yaml")),
      quantities: quantities(files.yaml("\(language)/grammar/quantities.yaml")),
      names: names(&files))
  }

  private func list(_ name: String, _ files: inout RuleFiles) -> Set<String> {
    Set(files.table("\(language)/\(name)").compactMap(\.first))
  }

  // MARK: Time

  private func time(_ reader: YAMLReader) -> TimeVocabulary {
    var vocabulary = TimeVocabulary()
    func pairs(_ key: String) -> [(key: String, words: [String])] {
      reader.pairs(reader.value(key, in: reader.root)).map { ($0.key, reader.strings($0.value)) }
    }
    func numbered(_ key: String) -> [String: Int] {
      var numbers: [String: Int] = [:]
      for (name, words) in pairs(key) {
        guard let number = Int(name) else { continue }
        for word in words { numbers[word] = number }
      }
      return numbers
    }
    vocabulary.months = numbered("months")
    vocabulary.weekdays = numbered("weekdays").compactMapValues(Weekday.init(rawValue:))
    vocabulary.seasons = numbered("seasons").compactMapValues(Season.init(rawValue:))
    for (name, words) in pairs("units") {
      guard let unit = TimeUnit(rawValue: name) else { continue }
      for word in words { vocabulary.units[word] = unit }
    }
    vocabulary.dayWords = numbered("day_words")
    for (step, key) in [(-1, "last"), (0, "this"), (1, "next")] {
      for word in reader.strings(reader.value(key, in: reader.root)) { vocabulary.steps[word] = step }
    }
    for (name, words) in pairs("parts") {
      guard let part = TimeExpression.Part(rawValue: name) else { continue }
      for word in words { vocabulary.parts[word] = part }
    }
    vocabulary.exact = Set(reader.strings(reader.value("exact", in: reader.root)))
    vocabulary.approximate = Set(reader.strings(reader.value("approximate", in: reader.root)))
    vocabulary.vaguePast = reader.strings(reader.value("vague_past", in: reader.root))
      .map { $0.split(separator: " ").map(String.init) }
    for (name, words) in pairs("relations") {
      guard let lead = TimeExpression.Lead(rawValue: name) else { continue }
      for word in words { vocabulary.relations[word] = lead }
    }
    vocabulary.onward = Set(reader.strings(reader.value("onward", in: reader.root)))
    vocabulary.numbers = numbered("numbers")
    vocabulary.ordinals = numbered("ordinals")
    return vocabulary
  }

  // MARK: Quantities

  private func quantities(_ reader: YAMLReader) -> QuantityVocabulary {
    var vocabulary = QuantityVocabulary()
    func pairs(_ key: String) -> [(key: String, words: [String])] {
      reader.pairs(reader.value(key, in: reader.root)).map { ($0.key, reader.strings($0.value)) }
    }
    func phrases(_ key: String) -> [[String]] {
      reader.strings(reader.value(key, in: reader.root)).map { $0.split(separator: " ").map(String.init) }
    }
    for (code, words) in pairs("currencies") { for word in words { vocabulary.currencies[word] = code } }
    for (code, words) in pairs("cents") { for word in words { vocabulary.cents[word] = code } }
    for (key, keep) in [
      ("multipliers", \QuantityVocabulary.multipliers), ("numbers", \.numbers), ("fractions", \.fractions),
    ] {
      for (number, words) in pairs(key) {
        guard let value = Decimal(string: number, locale: Locale(identifier: "en_US_POSIX")) else { continue }
        for word in words { vocabulary[keyPath: keep][word] = value }
      }
    }
    vocabulary.percent = phrases("percent")
    vocabulary.percentagePoints = phrases("percentage_points")
    for (name, words) in pairs("qualifiers") {
      guard let meaning = Quantity.Qualifier(rawValue: name) else { continue }
      for word in words {
        vocabulary.qualifiers.append((word.split(separator: " ").map(String.init), meaning))
      }
    }
    vocabulary.qualifiers.sort { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
    for (unit, words) in pairs("units") { for word in words { vocabulary.units[word] = unit } }
    return vocabulary
  }

  // MARK: Names

  private func names(_ files: inout RuleFiles) -> NameVocabulary {
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
