import DatelineModel

/// Finds the proper names of a document by their capitals, without a list of the world's names.
///
/// A capital counts where it is a choice: inside a sentence, not at its start or in a title-case headline. Names
/// found surely once are then found everywhere in the document.
struct NameFinder {
  let tokens: [TokenView]
  let sentences: [Range<Int>]
  let taken: Set<Int>
  let lexicon: Lexicon
  let vocabulary: NameVocabulary

  /// A name, as token indices, and whether a person's title stands before it.
  struct Found {
    let tokens: Range<Int>
    let hasTitle: Bool
  }

  /// The names in text order; they never overlap.
  func names() -> [Found] {
    var found: [Found] = []
    var headlines: [Range<Int>] = []
    let midSentence = wordsCapitalisedInside()
    for sentence in sentences {
      if tokens.isTitleCase(sentence) {
        headlines.append(sentence)
      } else {
        found += names(in: sentence, midSentence: midSentence)
      }
    }
    let known = Set(found.map { key($0.tokens) })
    for sentence in headlines { found += knownNames(in: sentence, known) }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func key(_ range: Range<Int>) -> String { range.map { tokens[$0].lower }.joined(separator: " ") }

  /// Words that carry a capital somewhere other than at a sentence's start.
  private func wordsCapitalisedInside() -> Set<String> {
    var words: Set<String> = []
    for sentence in sentences where !tokens.isTitleCase(sentence) {
      for index in sentence.dropFirst() where tokens[index].isCapitalised && !opens(index, sentence) {
        words.insert(tokens[index].lower)
      }
    }
    return words
  }

  /// Whether the token opens a sentence or a quotation, where its capital says nothing.
  private func opens(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    return ["“", "\"", "‘", ":", "•", "*", "-", "–"].contains(tokens[index - 1].text)
      && tokens[index - 1].kind == .punctuation
      && (index - 1 == sentence.lowerBound || ["“", "\"", "‘", "•", "*"].contains(tokens[index - 1].text))
  }

  // MARK: One sentence

  private func names(in sentence: Range<Int>, midSentence: Set<String>) -> [Found] {
    var found: [Found] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard canStart(index, sentence, midSentence) else {
        index += 1
        continue
      }
      var hasTitle = false
      if isTitle(index), index + 1 < sentence.upperBound, tokens[index + 1].isCapitalised {
        hasTitle = true
        index += 1
      }
      if let length = roleLength(at: index), !hasTitle {
        index += length
        continue
      }
      let end = endOfName(from: index, sentence)
      // "the French Group", "the Company": a capitalised describing noun alone is a description.
      let isDescription = end == index + 1 && vocabulary.organisationNouns[tokens[index].lower] != nil
      if end > index, !isDescription { found.append(Found(tokens: index..<end, hasTitle: hasTitle)) }
      index = max(end, index + 1)
    }
    return found
  }

  private func canStart(_ index: Int, _ sentence: Range<Int>, _ midSentence: Set<String>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised, !taken.contains(index), !token.lower.hasPrefix("'") else {
      return false
    }
    if vocabulary.commonAcronyms.contains(token.lower) { return false }
    if isNationality(token.lower) || vocabulary.modifiers.contains(token.lower) { return false }
    let isClosed = lexicon.closedClass(token.lower) != nil
    guard opens(index, sentence) else {
      // "The" of a title inside a sentence, "I", "Its": no name begins with a closed-class word.
      return !isClosed
    }
    if isClosed { return false }
    if isTitle(index) { return true }
    let nextIsName =
      index + 1 < sentence.upperBound && tokens[index + 1].isCapitalised
      && tokens[index + 1].kind == .word && !taken.contains(index + 1)
      && !vocabulary.commonAcronyms.contains(tokens[index + 1].lower)
    let lower = token.lower
    if midSentence.contains(lower) { return true }
    if vocabulary.organisationNouns[lower] != nil || vocabulary.personNouns.contains(lower)
      || vocabulary.mediumNouns[lower] != nil || roleLength(at: index) != nil
    {
      return false
    }
    let readings = lexicon.analyses(of: lower)
    if readings.isEmpty { return true }
    if vocabulary.places.contains(lower) || vocabulary.givenNames.contains(lower) { return true }
    if nextIsName {
      let onlyModifier = readings.allSatisfy { $0.partOfSpeech == .adjective || $0.partOfSpeech == .adverb }
      return !onlyModifier && !readings.contains { $0.verbForm == .gerund || $0.verbForm == .pastParticiple }
    }
    // "Ampere opened …": a lone common word at the start is a name only when a possessive or a verb form shows it.
    return index + 1 < sentence.upperBound && tokens[index + 1].lower == "'s"
  }

  /// "Norwegian" and "Norwegians": neither names a company.
  private func isNationality(_ lower: String) -> Bool {
    vocabulary.nationalities.contains(lower)
      || lower.hasSuffix("s") && vocabulary.nationalities.contains(String(lower.dropLast()))
  }

  private func isTitle(_ index: Int) -> Bool {
    vocabulary.personTitles.contains(tokens[index].lower)
      || vocabulary.personTitles.contains(String(tokens[index].lower.filter { $0 != "." }))
  }

  private func roleLength(at index: Int) -> Int? { vocabulary.role(at: index, in: tokens)?.length }

  private func endOfName(from start: Int, _ sentence: Range<Int>) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      let token = tokens[end]
      guard !taken.contains(end), token.hasSpaceBefore || token.kind == .symbol || token.text == "&" else {
        break
      }
      if token.kind == .word, token.isCapitalised {
        if vocabulary.commonAcronyms.contains(token.lower) || roleLength(at: end) != nil { break }
        if lexicon.closedClass(token.lower) != nil, token.lower != "of" { break }
        end += 1
        continue
      }
      let next = end + 1
      guard next < sentence.upperBound, tokens[next].kind == .word, tokens[next].isCapitalised,
        !taken.contains(next),
        lexicon.closedClass(tokens[next].lower) == nil
      else { break }
      let joins =
        vocabulary.particles.contains(token.lower) || token.text == "&"
        || token.lower == "of" && vocabulary.institutions.contains(tokens[end - 1].lower)
      guard joins else { break }
      end += 2
    }
    // "Renault 5" names a product, "Ampere 2.0" a plan: the number stays outside and the caller sees it.
    return end
  }

  // MARK: Headlines

  private func knownNames(in sentence: Range<Int>, _ known: Set<String>) -> [Found] {
    var found: [Found] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let longest = (1...5).reversed().first { length in
        index + length <= sentence.upperBound && tokens[index].isCapitalised
          && known.contains(key(index..<index + length))
      }
      if let longest {
        found.append(Found(tokens: index..<index + longest, hasTitle: false))
        index += longest
      } else if tokens[index].kind == .word, tokens[index].isCapitalised,
        tokens[index].text.utf8.count > 2, !vocabulary.commonAcronyms.contains(tokens[index].lower),
        !taken.contains(index), !lexicon.knows(tokens[index].lower),
        !vocabulary.nationalities.contains(tokens[index].lower),
        vocabulary.organisationNouns[tokens[index].lower] == nil, roleLength(at: index) == nil
      {
        // An unknown word in a title-case headline is a name as well.
        var end = index + 1
        while end < sentence.upperBound, tokens[end].isCapitalised, !lexicon.knows(tokens[end].lower),
          tokens[end].hasSpaceBefore, !vocabulary.commonAcronyms.contains(tokens[end].lower),
          roleLength(at: end) == nil
        { end += 1 }
        if end < sentence.upperBound, vocabulary.designators.contains(tokens[end].lower),
          tokens[end].isCapitalised
        {
          end += 1
        }
        found.append(Found(tokens: index..<end, hasTitle: false))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }
}
