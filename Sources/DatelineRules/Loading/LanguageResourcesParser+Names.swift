import DatelineLanguage
import DatelineModel

extension LanguageResourcesParser {
  private typealias List = NameVocabulary.List

  /// The words around names from `grammar/names.yaml`, the gazetteers from the tables beside it.
  ///
  /// - Parameters:
  ///   - files: the files of the rules folder.
  ///   - clauses: the words of clauses, whose owners' pronouns names share.
  ///   - attributions: the words of attributions, whose verbs of speech names share.
  /// - Returns: the words of names.
  func names(
    _ files: inout RuleFiles, clauses: ClauseVocabulary, attributions: AttributionVocabulary
  ) -> NameVocabulary {
    var vocabulary = NameVocabulary()
    let reader = files.yaml("\(language)/grammar/names.yaml")
    if let root = reader.root {
      let lists = List.allCases.filter { !$0.isShared }.map(\.rawValue)
      reader.checkKeys(
        of: root, known: lists + NameTable.allCases.map(\.rawValue), what: "the words of names")
    }
    for list in List.allCases where !list.isShared {
      vocabulary.lists[list] = words(reader.value(list.rawValue, in: reader.root), reader)
    }
    vocabulary.lists[.owners] = clauses.forms[.owner]
    vocabulary.lists[.controlVerbs] = clauses.forms[.control]
    let speech = (attributions.forms[.say] ?? []) + (attributions.forms[.tell] ?? [])
    vocabulary.lists[.speechVerbs] = speech.filter { !$0.contains(" ") }
    tables(reader, &vocabulary)
    weights(reader, &vocabulary)
    gazetteers(&files, &vocabulary)
    return vocabulary
  }

  /// The keys of `names.yaml` whose words have a value.
  private enum NameTable: String, CaseIterable {
    case marks, roles, successions, institutions, pronouns, evidence
    case roleStatuses = "role_statuses"
    case roleTerms = "role_terms"
    case titleGenders = "title_genders"
    case organisationNouns = "organisation_nouns"
    case mediumNouns = "medium_nouns"
    case nameNouns = "name_nouns"
    case referenceWeights = "reference_weights"
  }

  private func tables(_ reader: YAMLReader, _ vocabulary: inout NameVocabulary) {
    for (mark, _, forms) in named(NameVocabulary.Mark.self, .marks, reader) {
      vocabulary.marks[mark] = reader.strings(forms)
    }
    for (name, _, phrases) in reader.pairs(reader.value(NameTable.roles.rawValue, in: reader.root)) {
      for phrase in reader.strings(phrases) { vocabulary.roles.append((phrase, name)) }
    }
    fill(&vocabulary.roleStatuses, .roleStatuses, reader)
    fill(&vocabulary.roleTerms, .roleTerms, reader)
    fill(&vocabulary.successions, .successions, reader)
    fill(&vocabulary.titleGenders, .titleGenders, reader)
    fill(&vocabulary.pronouns, .pronouns, reader)
    fill(&vocabulary.organisationNouns, .organisationNouns, reader)
    fill(&vocabulary.institutions, .institutions, reader)
    fill(&vocabulary.mediumNouns, .mediumNouns, reader)
    for (noun, _, nodes) in reader.pairs(reader.value(NameTable.nameNouns.rawValue, in: reader.root)) {
      for word in words(nodes, reader) { vocabulary.nameNouns[word, default: []].append(noun) }
    }
  }

  private func fill<Value: RawRepresentable<String> & CaseIterable>(
    _ map: inout [String: Value], _ table: NameTable, _ reader: YAMLReader
  ) {
    for (value, _, nodes) in named(Value.self, table, reader) {
      for word in words(nodes, reader) { map[word] = value }
    }
  }

  /// The pairs of a table whose keys have to be cases of a type.
  private func named<Key: RawRepresentable<String> & CaseIterable>(
    _ type: Key.Type, _ table: NameTable, _ reader: YAMLReader
  ) -> [(key: Key, node: YAMLNode, value: YAMLNode)] {
    reader.pairs(reader.value(table.rawValue, in: reader.root)).compactMap { name, node, value in
      if let key = Key(rawValue: name) { return (key, node, value) }
      reader.complain(
        at: node, "unknown key '\(name)' in \(table.rawValue)", code: .unknownKey,
        suggestion: Key.allCases.map(\.rawValue).closest(to: name))
      return nil
    }
  }

  /// The words of a list; complains about what can be no single token.
  private func words(_ node: YAMLNode?, _ reader: YAMLReader) -> [String] {
    for element in reader.elements(node) {
      guard let form = reader.string(element),
        form.isEmpty || form.utf8.contains(UInt8(ascii: " ")) || form.hasSuffix("'s"), form != "'s"
      else { continue }
      reader.complain(at: element, "expected one word, not '\(form)'", code: .wrongShape)
    }
    return reader.strings(node)
  }

  // MARK: Weights

  private func weights(_ reader: YAMLReader, _ vocabulary: inout NameVocabulary) {
    let evidence = Dictionary(uniqueKeysWithValues: NameEvidence.allCases.map { ($0.name, $0) })
    for (name, node, value) in pairs(.evidence, reader) {
      guard let evidence = known(name, evidence, "piece of evidence", at: node, reader) else { continue }
      for (kind, kindNode, weight) in reader.pairs(value) {
        guard let kind = Entity.Kind(rawValue: kind), let weight = whole(weight, reader) else {
          reader.complain(at: kindNode, "expected a kind of entity and a whole number", code: .wrongShape)
          continue
        }
        vocabulary.evidence[evidence, default: [:]][kind] = weight
      }
    }
    let weights = Dictionary(uniqueKeysWithValues: ReferenceWeight.allCases.map { ($0.name, $0) })
    for (name, node, value) in pairs(.referenceWeights, reader) {
      guard let weight = known(name, weights, "weight", at: node, reader) else { continue }
      guard let number = whole(value, reader) else {
        reader.complain(at: value, "expected a whole number", code: .wrongShape)
        continue
      }
      vocabulary.referenceWeights[weight] = number
    }
  }

  private func pairs(_ table: NameTable, _ reader: YAMLReader) -> [(
    key: String, keyNode: YAMLNode, value: YAMLNode
  )] {
    reader.pairs(reader.value(table.rawValue, in: reader.root))
  }

  private func known<Value>(
    _ name: String, _ values: [String: Value], _ what: String, at node: YAMLNode, _ reader: YAMLReader
  ) -> Value? {
    if let value = values[name] { return value }
    reader.complain(
      at: node, "unknown \(what) '\(name)'", code: .unknownKey,
      suggestion: values.keys.sorted().closest(to: name))
    return nil
  }

  private func whole(_ node: YAMLNode, _ reader: YAMLReader) -> Int? {
    reader.string(node).flatMap { Int($0) }.flatMap { abs($0) < 10_000 ? $0 : nil }
  }

  // MARK: Gazetteers

  private func gazetteers(_ files: inout RuleFiles, _ vocabulary: inout NameVocabulary) {
    for row in rows("given_names.tsv", of: 2...2, "a gender (m, f or u), a tab and names", &files) {
      let gender: Gender? = row[0] == "m" ? .masculine : row[0] == "f" ? .feminine : nil
      for name in names(row[1]) { vocabulary.givenNames.append((name, gender)) }
    }
    for row in rows("countries.tsv", of: 2...4, "a code, names, adjectives and people, split by tabs", &files)
    {
      for name in names(row[1]) { vocabulary.places.append((name, row[0])) }
      for name in row.dropFirst(2).flatMap(names) { vocabulary.nationalities.append((name, row[0])) }
    }
    for row in rows("places.tsv", of: 2...2, "a country's code, a tab and names", &files) {
      for name in names(row[1]) { vocabulary.places.append((name, row[0])) }
    }
    for row in rows("organisations.tsv", of: 2...2, "a kind of entity, a tab and names", &files) {
      guard let kind = Entity.Kind(rawValue: row[0]) else { continue }
      for name in names(row[1]) { vocabulary.organisations.append((name, kind)) }
    }
    for row in rows("media.tsv", of: 2...2, "a name, a tab and a kind of source", &files) {
      vocabulary.media[row[0]] = Attribution.Kind(rawValue: row[1])
    }
  }

  /// The rows of a gazetteer; complains about those with other columns, without a letter, or with an unknown first word.
  private func rows(
    _ name: String, of columns: ClosedRange<Int>, _ expected: String, _ files: inout RuleFiles
  ) -> [[String]] {
    let file = "\(language)/gazetteer/\(name)"
    var rows: [[String]] = []
    for (number, line) in files.lines(file) {
      let row = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      let isWhole = row.allSatisfy { field in
        field.utf8.split(separator: 0x2C, omittingEmptySubsequences: false).allSatisfy {
          $0.contains { $0 >= 0x61 }
        }
      }
      if columns.contains(row.count), isWhole, isKnown(row, in: name) {
        rows.append(row)
      } else {
        files.add(bad(file, number, "expected \(expected)"))
      }
    }
    return rows
  }

  private func isKnown(_ row: [String], in name: String) -> Bool {
    switch name {
    case "given_names.tsv": ["m", "f", "u"].contains(row[0])
    case "organisations.tsv": Entity.Kind(rawValue: row[0]) != nil
    case "media.tsv": Attribution.Kind(rawValue: row[1]) != nil
    default: row[0].utf8.count == 2 && row[0].utf8.first.map { $0 >= 0x61 } ?? false
    }
  }

  /// The names of a comma-separated field.
  private func names(_ field: String) -> [String] {
    field.utf8.split(separator: 0x2C).map { part in
      String(Substring(part.first == 0x20 ? part.dropFirst() : part))
    }
  }
}
