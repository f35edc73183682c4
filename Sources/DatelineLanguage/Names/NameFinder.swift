import DatelineModel

/// Finds the proper names and the roles of a document by their capitals, without a list of the world's names.
///
/// A capital counts where it is a choice: inside a sentence, not at its start or in a title-case headline. Names found
/// surely once are then found everywhere in the document.
struct NameFinder {
  let tokens: [Token]
  let bytes: [UInt8]
  let sentences: [Range<Int>]
  /// Whether a time or amount holds the token.
  private let taken: [Bool]
  let grammar: NameGrammar
  private(set) var survey: CapitalSurvey
  private(set) var names: [NameSpan] = []
  /// The roles that the text names.
  private(set) var roles = RoleIndex()
  private var known = PhraseIndex()
  /// Lone capitalised words that are names only where the document shows them to be elsewhere.
  private var doubtful: [Int] = []
  /// Names that only their whole shows to be one: "Marlow and Finch", "British Vireo".
  private var wholes = PhraseIndex()
  private var hasWholes = false

  /// The length in tokens at which a run of capitalised words is cut, so that endless ones stay cheap.
  private static let longest = 24

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - text: the tokens.
  ///   - sentences: those to be read, in text order.
  ///   - taken: for each token, whether it belongs to a time or amount and so to no name.
  ///   - grammar: the words around names.
  init(text: TokenizedText, sentences: [Range<Int>], taken: [Bool], grammar: NameGrammar) {
    tokens = text.tokens
    bytes = text.bytes
    self.sentences = sentences
    self.taken = taken
    self.grammar = grammar
    survey = CapitalSurvey(text: text, sentences: sentences, grammar: grammar)
  }

  /// Fills ``names`` and ``roles``; names are in text order and never overlap.
  ///
  /// - Complexity: O(n) in the tokens.
  mutating func find() {
    findRoles()
    for (number, sentence) in sentences.enumerated() where survey.settings[number] == .prose {
      findInProse(sentence)
    }
    for name in names where name.isSure {
      _ = known.insert(name.tokens, of: tokens)
      survey.noteBeginning(tokens[name.tokens.lowerBound].word)
    }
    let inProse = names.count
    for index in doubtful where longestKnown(at: index, before: index + 1) != nil {
      append(NameSpan(tokens: index..<index + 1, hasTitle: false, isSure: false))
    }
    for (number, sentence) in sentences.enumerated() where survey.settings[number] != .prose {
      findInCapitals(sentence, isTitle: survey.settings[number] == .title)
    }
    if names.count > inProse { names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  // MARK: Roles

  private mutating func findRoles() {
    var found: [RoleMention] = []
    for sentence in sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard survey.traits[index].contains(.roleStart), !taken[index],
          let (length, name) = grammar.roles.longest(in: tokens, at: index, before: sentence.upperBound)
        else {
          index += 1
          continue
        }
        let role = index..<index + length
        found.append(
          RoleMention(tokens: role, name: grammar.roleNames[name], status: status(of: role, in: sentence)))
        index += length
      }
    }
    roles = RoleIndex(found, tokenCount: tokens.count)
  }

  /// The state that words before a role ("former") or behind it ("designate") tell.
  private func status(of role: Range<Int>, in sentence: Range<Int>) -> RoleStatus {
    var index = role.lowerBound - 1
    // "former Halden chief executive": the owner's name may stand between.
    while index >= sentence.lowerBound, index > role.lowerBound - 6 {
      if let status = grammar.roleStatuses[tokens[index].word] { return status }
      guard tokens[index].kind == .word || tokens[index].word == grammar.marks.hyphen,
        tokens[index].isCapitalised || !survey.traits[index].contains(.closed)
          || survey.traits[index].contains(.possessive),
        !survey.traits[index].contains(.thirdPerson)
      else { break }
      index -= 1
    }
    let next = role.upperBound
    if next < sentence.upperBound {
      let place =
        tokens[next].word == grammar.marks.hyphen && next + 1 < sentence.upperBound ? next + 1 : next
      if let status = grammar.roleStatuses[tokens[place].word], status == .incoming { return status }
    }
    return .current
  }

  /// The length of the role that begins at a token; 0 when none does.
  func lengthOfRole(at index: Int) -> Int { roles.length(at: index) }

  /// Notes a lone word that may be a name.
  mutating func noteDoubtful(_ index: Int) { doubtful.append(index) }

  /// The length of the longest name known so far that begins at a token.
  func longestKnown(at index: Int, before end: Int) -> Int? {
    known.longest(in: tokens, at: index, limit: end - index, step: 1)?.length
  }

  /// Whether a time or amount holds the token.
  func isTaken(_ index: Int) -> Bool { taken[index] }

  /// The end of a name that angle brackets enclose or that was found whole before.
  private func endOfWhole(at index: Int, in sentence: Range<Int>) -> Int? {
    if let end = endOfEnclosed(from: index, in: sentence) { return end }
    guard hasWholes,
      let found = wholes.longest(in: tokens, at: index, limit: sentence.upperBound - index, step: 1)
    else { return nil }
    var end = index + found.length
    while end < sentence.upperBound, isPart(end), survey.traits[end].contains(.designator) { end += 1 }
    // "British Vireo Pension Fund" beside "British Vireo".
    let run = endOfRun(from: index, in: sentence)
    guard run > end, !survey.traits[run - 1].isDisjoint(with: [.designator, .institution]),
      (end..<run).allSatisfy({
        survey.traits[$0].contains(.listed) && !survey.traits[$0].contains(.commonCapital)
          && lengthOfRole(at: $0) == 0
      })
    else { return end }
    return run
  }

  /// Remembers a name by what it is without its legal form, when its words alone would be read as less.
  mutating func noteWhole(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound,
      survey.traits[end - 1].contains(.genericDesignator) || tokens[end - 1].kind == .punctuation
    { end -= 1 }
    noteStem(range.lowerBound..<end)
    // "First of America" for "First of America Bank Corp".
    let stem = end
    while end > range.lowerBound, survey.traits[end - 1].contains(.designator) { end -= 1 }
    if end < stem { noteStem(range.lowerBound..<end) }
  }

  private mutating func noteStem(_ stem: Range<Int>) {
    guard stem.count > 1, let last = stem.last, tokens[last].isCapitalised,
      !survey.traits[stem.lowerBound].isDisjoint(with: [.nationality, .modifier, .commonAcronym, .title])
        || stem.contains(where: { isDividing($0, after: stem.lowerBound) })
    else { return }
    _ = wholes.insert(stem, of: tokens)
    hasWholes = true
  }

  /// Whether a word inside a name could divide it: "and", a slash, "of" where no institution leads up to it.
  private func isDividing(_ index: Int, after start: Int) -> Bool {
    let word = tokens[index].word
    return word == grammar.marks.and || word == grammar.marks.slash
      || word == grammar.marks.of && !hasInstitution(start..<index)
  }

  /// Adds a name.
  mutating func append(_ name: NameSpan) { names.append(name) }

  // MARK: Prose

  private mutating func findInProse(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard
        canBegin(index) || opensWithAdverb(index, in: sentence) || opensInitials(index, in: sentence)
          || opensFullName(index, in: sentence)
      else {
        index += 1
        continue
      }
      if let end = endOfWhole(at: index, in: sentence) {
        add(index..<end, hasTitle: false, isSure: true)
        index = end
        continue
      }
      var end = endOfRun(from: index, in: sentence)
      // "Standard & Poor's 500": what is listed as a whole may hold what else would end a name.
      if survey.traits[index].contains(.gazetteerStart),
        let listed = grammar.gazetteer.longest(in: tokens, at: index, before: sentence.upperBound),
        index + listed.length > end,
        tokens[index + listed.length - 1].isCapitalised || listed.value.kind == .index
      {
        append(NameSpan(tokens: index..<index + listed.length, hasTitle: false, isSure: true))
        end = index + listed.length
        index = end
        continue
      }
      split(index..<end, in: sentence)
      // "Secretary of State": a role that begins in the run may end behind it.
      for place in index..<end { end = max(end, place + lengthOfRole(at: place)) }
      index = end
    }
  }

  /// Whether a name may begin with the token, or one may follow it in the same run.
  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !taken[index] else { return false }
    guard token.isCapitalised else { return hasInnerCapital(index) }
    return !survey.traits[index].contains(.closed) || isListedAcronym(index)
  }

  /// "A and D Brands", "AB and C": the first letters may be a closed word's; one letter counts only before more of a name.
  private func opensInitials(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index + 3 < sentence.upperBound, tokens[index].isCapitalised,
      tokens[index + 1].word == grammar.marks.and, isInitials(index, index + 2)
    else { return false }
    return tokens[index].end - tokens[index].start > 1 || isPart(index + 3)
  }

  /// "Tom and Will Dalby": a closed word that is a given name, with a capital inside a sentence before a word of no language.
  private func opensFullName(_ index: Int, in sentence: Range<Int>) -> Bool {
    tokens[index].isCapitalised && !tokens[index].isAllCapitals && !taken[index]
      && survey.traits[index].isSuperset(of: [.closed, .givenName]) && !survey.opens(index, sentence, tokens)
      && index + 1 < sentence.upperBound && tokens[index + 1].kind == .word && tokens[index + 1].isCapitalised
      && survey.traits[index + 1].isDisjoint(with: [.listed, .closed, .commonCapital])
  }

  /// "bought Overseas Shipping Inc", "All Orsk Airways": a closed word that may describe, with a capital inside a sentence, before
  /// words that end as companies do.
  private func opensWithAdverb(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard tokens[index].kind == .word, !taken[index], tokens[index].isCapitalised,
      survey.traits[index].isSuperset(of: [.closed, .adjective]), !survey.opens(index, sentence, tokens)
    else { return false }
    var end = index + 1
    while end < min(sentence.upperBound, index + Self.longest), isPart(end), lengthOfRole(at: end) == 0 {
      end += 1
    }
    return end > index + 2 && survey.traits[end - 1].contains(.designator)
  }

  /// "iPhone", "eBay": lower case with a capital among the first letters, unknown to the lexicon.
  func hasInnerCapital(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !survey.traits[index].contains(.listed), token.end - token.start >= 3,
      token.shape.isDisjoint(with: [.hasDigit, .hyphenated])
    else { return false }
    for place in Int(token.start) + 1..<min(Int(token.start) + 5, Int(token.end))
    where bytes[place] >= 0x41 && bytes[place] <= 0x5A { return true }
    return false
  }

  /// The end of the run of capitalised words, joined by what joins names, that begins at `start`.
  private func endOfRun(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start + 1
    while end < min(sentence.upperBound, start + Self.longest),
      !tokens[end].shape.contains(.afterLineBreak)
    {
      if isPart(end) {
        end += 1
      } else if isFormInLowerCase(end) {
        return end + 1
      } else if let next = endOfJoint(at: end, from: start, in: sentence) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// "Halden Foods plc": a legal form that is no other word may stand in small letters at a name's end.
  private func isFormInLowerCase(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.end - token.start > 2 && survey.traits[index].contains(.legalForm)
      && survey.traits[index].isDisjoint(with: [.noun, .verb, .adjective, .particle, .organisationNoun])
  }

  /// A capitalised word that may stand inside a name.
  func isPart(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !taken[index] else { return false }
    guard token.isCapitalised else { return hasInnerCapital(index) }
    return !survey.traits[index].contains(.closed) || isListedAcronym(index) || isInitial(index)
  }

  /// "US", "WHO": capitals that a gazetteer knows, though the words in lower case are closed.
  private func isListedAcronym(_ index: Int) -> Bool {
    tokens[index].isAllCapitals && survey.traits[index].contains(.gazetteerStart)
  }

  /// "Elsie A Downey".
  private func isInitial(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 1 && index > 0 && index + 1 < tokens.count
      && tokens[index + 1].isCapitalised && survey.traits[index - 1].contains(.givenName)
      && tokens[index - 1].isCapitalised
  }
}
