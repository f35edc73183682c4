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

  /// Adds a name.
  mutating func append(_ name: NameSpan) { names.append(name) }

  // MARK: Prose

  private mutating func findInProse(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard canBegin(index) else {
        index += 1
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
      } else if let next = endOfJoint(at: end, from: start, in: sentence) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// A capitalised word that may stand inside a name.
  private func isPart(_ index: Int) -> Bool {
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

  /// The end of a joining word and the capitalised word behind it, when the two go on with the name.
  private func endOfJoint(at index: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    let token = tokens[index]
    let marks = grammar.marks
    let next = index + 1
    guard next < sentence.upperBound, !taken[index] else { return nil }
    let trait = survey.traits[index]
    if token.word == marks.hyphen, !token.hasSpaceBefore, !tokens[next].hasSpaceBefore {
      let isPiece =
        tokens[next].kind == .word && !taken[next]
        && (!survey.traits[next].contains(.listed) || isSyllable(next, behind: start))
      return isPart(next) || isPiece || tokens[next].kind == .number && !taken[next] ? next + 1 : nil
    }
    if trait.contains(.particle), !token.isCapitalised, token.hasSpaceBefore {
      var last = next
      while last < sentence.upperBound, last < index + 3, survey.traits[last].contains(.particle),
        !tokens[last].isCapitalised
      { last += 1 }
      return last < sentence.upperBound && isPart(last) ? last + 1 : nil
    }
    if token.word == marks.possessive {
      // "Marlow's said": what ends in "'s" although nothing is possessed.
      return grammar.possessiveEnds.contains(tokens[next].word) ? next : nil
    }
    if marks.quotes.contains(token.word) { return endOfNickname(at: index, from: start, in: sentence) }
    guard trait.contains(.joiner) else { return nil }
    switch token.word {
    case marks.ampersand: return isPart(next) ? next + 1 : nil
    case marks.comma:
      // "Halden, Inc.", "Petra Vask, Jr."
      let last = survey.traits[next]
      if tokens[next].isCapitalised, !last.isDisjoint(with: [.legalForm, .suffix]), !last.contains(.closed) {
        return next + 1
      }
      return endOfPartners(from: next, in: sentence)
    case marks.and: return endOfAnd(at: index, from: start, in: sentence)
    default:
      // "Bank of Nordmark", "Department of the Interior", "Centre for Rail Research".
      var last = next
      if tokens[last].word == marks.the, last + 1 < sentence.upperBound { last += 1 }
      guard isPart(last), hasInstitution(start..<index) else { return nil }
      return last + 1
    }
  }

  /// "Marlow, Finch and Co Inc": the end of partners behind the first comma; nil where no legal form closes the list.
  private func endOfPartners(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    for _ in 0..<Self.mostPartners {
      let first = index
      while index < sentence.upperBound, index < first + 2, isPart(index) { index += 1 }
      guard index > first, index + 1 < sentence.upperBound else { return nil }
      if tokens[index].word == grammar.marks.and || tokens[index].word == grammar.marks.ampersand {
        index += 1
        let form = index
        while index < sentence.upperBound, tokens[index].isCapitalised,
          survey.traits[index].contains(.legalForm)
        { index += 1 }
        return index > form ? index : nil
      }
      guard tokens[index].word == grammar.marks.comma else { return nil }
      index += 1
    }
    return nil
  }

  /// How many partners a name may list.
  private static let mostPartners = 4

  /// "Sun Wo-lin": the second half of a given name in two syllables, though it is a common noun too.
  private func isSyllable(_ index: Int, behind start: Int) -> Bool {
    let before = tokens[index - 2]
    return index - 2 > start && before.end - before.start <= 4 && !before.isAllCapitals
      && !survey.traits[index - 2].contains(.listed) && tokens[index].end - tokens[index].start <= 5
      && survey.traits[index].contains(.noun)
      && survey.traits[index].isDisjoint(with: [.closed, .adjective, .participle])
  }

  /// "Robert "Bob" Vask".
  private func endOfNickname(at quote: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    guard survey.traits[start].contains(.givenName), quote + 3 < sentence.upperBound, isPart(quote + 1),
      grammar.marks.quotes.contains(tokens[quote + 2].word), !tokens[quote + 2].hasSpaceBefore,
      isPart(quote + 3)
    else { return nil }
    return quote + 4
  }

  private func hasInstitution(_ range: Range<Int>) -> Bool {
    range.contains { survey.traits[$0].contains(.institution) }
  }

  /// "Ministry of Trade and Industry", "Securities and Exchange Commission", "Marlow and Finch has …".
  private func endOfAnd(at index: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    let next = index + 1
    guard isPart(next), index > start else { return nil }
    var end = next + 1
    while end < sentence.upperBound, isPart(end) { end += 1 }
    let head = start..<index
    // "… of Trade and Industry": an institution's field goes on with a common word.
    if hasInstitution(head), head.contains(where: { tokens[$0].word == grammar.marks.of }) {
      return survey.traits[next].contains(.listed) && lengthOfRole(at: next) == 0
        && grammar.listed(next..<next + 1, in: tokens) == nil ? next + 1 : nil
    }
    let tail = survey.traits[end - 1]
    // "Vireo and Co Ltd", "Holm Iron and Steel Co".
    if tail.contains(.legalForm), !survey.traits[index - 1].contains(.legalForm) {
      let isForm = (next..<end).allSatisfy { survey.traits[$0].contains(.legalForm) }
      if isForm || survey.traits[index - 1].contains(.listed) && survey.traits[next].contains(.listed) {
        return end
      }
    }
    // "Holm Hotels and Resorts".
    if end - next == 1, tail.contains(.designator), survey.traits[index - 1].contains(.designator),
      !survey.traits[index - 1].contains(.legalForm), index - start > 1
    {
      return end
    }
    // "Anchor and Vireo Group" are two, "Securities and Exchange Commission" and "Marlow and Company" are one.
    let isOne =
      end - next == 1 ? tail.contains(.genericDesignator) : end - next <= 3 && tail.contains(.institution)
    if isOne, index - start <= 2, survey.traits[index - 1].contains(.listed),
      !survey.traits[index - 1].contains(.designator),
      (next..<end).allSatisfy({ survey.traits[$0].contains(.listed) })
    {
      return end
    }
    // Two words that a verb in the singular follows are one name.
    guard index - start == 1, end - next == 1, end < sentence.upperBound, !tokens[end].isCapitalised,
      survey.traits[end].contains(.thirdPerson), !survey.traits[end].contains(.noun),
      grammar.listed(start..<index, in: tokens) == nil, grammar.listed(next..<end, in: tokens) == nil,
      !survey.traits[start].contains(.givenName), lengthOfRole(at: start) == 0
    else { return nil }
    return end
  }
}
