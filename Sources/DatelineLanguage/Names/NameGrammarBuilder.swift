import DatelineModel

/// Turns the lists of a ``NameVocabulary`` into numbers, one kind of list at a time.
struct NameGrammarBuilder {
  let vocabulary: NameVocabulary
  let lexicon: Lexicon
  let tokenizer: Tokenizer
  var words: Vocabulary
  private(set) var traits = WordMasks<NameTraits>()
  private(set) var countryCodes: [String] = []
  private var countryNumbers: [String: Int] = [:]

  init(vocabulary: NameVocabulary, lexicon: Lexicon, tokenizer: Tokenizer, words: Vocabulary) {
    self.vocabulary = vocabulary
    self.lexicon = lexicon
    self.tokenizer = tokenizer
    self.words = words
  }

  /// Adds a trait to a word.
  mutating func mark(_ form: String, _ trait: NameTraits) { mark(words.insert(form), trait) }

  private mutating func mark(_ word: Word, _ trait: NameTraits) { traits.insert(trait, for: word) }

  /// The words of a phrase as the tokenizer cuts it.
  mutating func tokens(_ phrase: String) -> [Word] { tokenizer.phrase(phrase, in: &words) }

  /// Roles as phrases.
  ///
  /// - Returns: the phrases with the number of their canonical name, and the names.
  mutating func roles() -> (phrases: PhraseMap<Int>, names: [String]) {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    var phrases = PhraseMap<Int>()
    for (phrase, name) in vocabulary.roles {
      let number = numbers[name] ?? names.count
      if number == names.count {
        names.append(name)
        numbers[name] = number
      }
      let role = tokens(phrase)
      if let first = role.first { mark(first, .roleStart) }
      phrases.insert(role, number)
    }
    return (phrases, names)
  }

  /// Places, media and other listed organisations as phrases.
  mutating func gazetteer() -> PhraseMap<NameGrammar.GazetteerEntry> {
    var phrases = PhraseMap<NameGrammar.GazetteerEntry>()
    func add(_ name: String, _ entry: NameGrammar.GazetteerEntry, _ builder: inout Self) {
      let phrase = builder.tokens(name)
      guard let first = phrase.first else { return }
      builder.mark(first, .gazetteerStart)
      phrases.insert(phrase, entry)
    }
    for (name, country) in vocabulary.places {
      add(name, NameGrammar.GazetteerEntry(kind: .place, country: number(ofCountry: country)), &self)
    }
    for (name, kind) in vocabulary.organisations { add(name, NameGrammar.GazetteerEntry(kind: kind), &self) }
    for (name, medium) in vocabulary.media.sorted(by: { $0.key < $1.key }) {
      add(name, NameGrammar.GazetteerEntry(kind: .publisher, medium: medium), &self)
    }
    return phrases
  }

  /// Adjectives and demonyms with the number of their country.
  mutating func nationalities() -> WordMap<Int> {
    var map = WordMap<Int>()
    for (name, country) in vocabulary.nationalities {
      let phrase = tokens(name)
      guard phrase.count == 1, let word = phrase.first else { continue }
      mark(word, .nationality)
      map[word] = number(ofCountry: country)
    }
    return map
  }

  private mutating func number(ofCountry code: String) -> Int {
    if let known = countryNumbers[code] { return known }
    countryNumbers[code] = countryCodes.count
    countryCodes.append(code)
    return countryCodes.count - 1
  }

  /// Marks the words of the plain lists.
  mutating func addLists() {
    let marked: [(NameVocabulary.List, NameTraits)] = [
      (.designators, .designator), (.genericDesignators, [.designator, .genericDesignator]),
      (.legalForms, [.designator, .legalForm, .genericDesignator]), (.personTitles, .title),
      (.nameSuffixes, .suffix), (.particles, .particle), (.joiners, .joiner), (.personNouns, .personNoun),
      (.productNouns, .productNoun), (.placeNouns, .placeNoun), (.commonAcronyms, .commonAcronym),
      (.commonCapitals, .commonCapital), (.modifiers, .modifier), (.personVerbs, .personVerb),
      (.companyVerbs, .companyVerb),
      (.placePrepositions, .placePreposition), (.pointers, .pointer), (.copulas, .copula),
      (.companyAssets, .asset), (.kin, [.kin, .personAsset]), (.personAssets, .personAsset),
      (.personRelatives, .personRelative), (.lifeWords, .lifeWord),
    ]
    for (list, trait) in marked {
      for form in vocabulary.lists[list] ?? [] {
        let phrase = tokens(form)
        if phrase.count == 1, let word = phrase.first {
          mark(word, trait)
        } else if !form.contains(" ") {
          // "b." is one word behind a bracket and two elsewhere.
          mark(form, trait)
        }
      }
    }
  }

  /// A plain list's words in its order.
  mutating func words(_ list: NameVocabulary.List) -> [Word] {
    (vocabulary.lists[list] ?? []).map { words.insert($0) }
  }

  /// The set of a plain list's words.
  mutating func set(_ list: NameVocabulary.List) -> WordSet {
    WordSet(vocabulary.lists[list] ?? [], in: &words)
  }

  /// A map of words, each of them marked.
  mutating func map<Value>(_ forms: [String: Value], _ trait: NameTraits) -> WordMap<Value> {
    var map = WordMap<Value>()
    for (form, value) in forms.sorted(by: { $0.key < $1.key }) {
      let phrase = tokens(form)
      guard phrase.count == 1, let word = phrase.first else { continue }
      map[word] = value
      mark(word, trait)
    }
    return map
  }

  /// Words in companies' names with the nouns that they make them.
  mutating func nameNouns() -> WordMap<[Word]> {
    var map = WordMap<[Word]>()
    for (form, nouns) in vocabulary.nameNouns.sorted(by: { $0.key < $1.key }) {
      map[words.insert(form)] = nouns.map { words.insert($0) }
    }
    return map
  }

  /// Given names with their gender.
  mutating func genders() -> WordMap<Gender> {
    var map = WordMap<Gender>()
    for (name, gender) in vocabulary.givenNames {
      guard let word = tokens(name).first else { continue }
      mark(word, .givenName)
      if let gender { map[word] = gender }
    }
    for (title, gender) in vocabulary.titleGenders.sorted(by: { $0.key < $1.key }) {
      map[words.insert(title)] = gender
    }
    return map
  }

  /// The marks that the finder's code asks for.
  mutating func marks() -> NameGrammar.Marks {
    let bare = vocabulary.marks[.barePossessive] ?? []
    return NameGrammar.Marks(
      of: mark(.of), purpose: mark(.purpose), role: mark(.role), agent: mark(.agent), and: mark(.and),
      the: mark(.the),
      ampersand: mark(.ampersand), hyphen: mark(.hyphen),
      comma: mark(.comma), openBracket: mark(.openBracket), closeBracket: mark(.closeBracket),
      possessive: mark(.possessive), slash: mark(.slash),
      apostrophes: WordSet(bare.compactMap(\.last).map { String($0) }, in: &words),
      apostropheLetters: bare.compactMap(\.utf8.first),
      openers: WordSet(vocabulary.marks[.openers] ?? [], in: &words),
      dashes: WordSet(vocabulary.marks[.dashes] ?? [], in: &words),
      quotes: WordSet(vocabulary.marks[.quotes] ?? [], in: &words),
      termQuotes: WordSet(vocabulary.marks[.termQuotes] ?? [], in: &words))
  }

  /// The word of a mark.
  private mutating func mark(_ mark: NameVocabulary.Mark) -> Word { words.insert(form(of: mark)) }

  private func form(of mark: NameVocabulary.Mark) -> String { vocabulary.marks[mark]?.first ?? "" }

  /// The votes of each piece of evidence.
  func evidence() -> [KindVotes] {
    NameEvidence.allCases.map { evidence in
      var votes = KindVotes()
      for (kind, weight) in vocabulary.evidence[evidence] ?? [:] { votes[kind] = Int32(clamping: weight) }
      return votes
    }
  }

  /// Marks every word of the lexicon with its parts of speech, and the forms in which verbs of speech have a subject.
  mutating func addLexicon() {
    let speech = set(.speechVerbs)
    for place in 0..<lexicon.vocabulary.count {
      let word = Word(index: UInt32(place))
      var trait: NameTraits = []
      switch lexicon.closedClass(word) {
      case nil: break
      case .adjective, .numeral: trait.formUnion([.listed, .adjective])
      default: trait.formUnion([.listed, .closed])
      }
      for reading in lexicon.readings(of: word) {
        trait.insert(.listed)
        switch reading.partOfSpeech {
        case .verb:
          trait.insert(.verb)
          if reading.verbForm == .gerund || reading.verbForm == .pastParticiple { trait.insert(.participle) }
          if reading.verbForm == .thirdPerson { trait.insert(.thirdPerson) }
          if reading.verbForm == .thirdPerson || reading.verbForm == .past, speech.contains(reading.lemma) {
            trait.insert(.speech)
          }
        case .adjective, .adverb: trait.insert(.adjective)
        case .noun: trait.insert(.noun)
        default: break
        }
      }
      if !trait.isEmpty { mark(word, trait) }
    }
  }
}
