import DatelineLanguage

/// Values by verb, with or without a particle ("rule out").
struct VerbMap<Value: Sendable>: Sendable {
  private var bare = WordMap<Value>()
  private var phrasal = WordMap<[(particle: Word, value: Value)]>()

  /// Makes a map from verbs in words, which are added to `table` when they are new.
  init(_ entries: some Sequence<(String, Value)>, in table: inout RuleWords) {
    for (form, value) in entries {
      insert(table.phrase(form), value)
    }
  }

  /// Gives a verb, as its words, a value.
  private mutating func insert(_ phrase: [Word], _ value: Value) {
    guard let first = phrase.first else { return }
    guard phrase.count > 1 else {
      bare[first] = value
      return
    }
    var entries = (phrasal[first] ?? []).filter { $0.particle != phrase[1] }
    entries.append((phrase[1], value))
    phrasal[first] = entries
  }

  /// The value of a verb with its particle, else that of the verb alone.
  subscript(verb: VerbGroup) -> Value? {
    if let particle = verb.particle,
      let found = phrasal[verb.lemma]?.first(where: { $0.particle == particle })
    {
      return found.value
    }
    return bare[verb.lemma]
  }
}
