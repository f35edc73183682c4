import DatelineModel

extension ReferenceResolver {
  /// Resolves a pronoun, and the noun behind it that names a successor.
  mutating func refer(_ pronoun: PronounClass, at index: Int, in sentence: Range<Int>) {
    if pronoun == .thing, isEmptySubject(index, in: sentence) { return }
    let range = index..<index + 1
    guard pronoun != .speakers else {
      // "we" outside a quotation is the issuer of a text about itself; inside, the speaker's organisation.
      let isQuoted = isQuoted(index)
      guard isQuoted || issuer != nil else { return }
      add(range, head: index, form: .pronoun, entity: nil, candidates: [])
      if isQuoted {
        awaiting.append(mentions.count - 1)
      } else if let issuer {
        settle(mentions.count - 1, issuer)
      }
      return
    }
    let isSubject = isSubject(range, in: sentence, isPronoun: true)
    let place: AntecedentJudge.Place =
      isSubject
      ? .subject : owns(index, in: sentence) ? .owner(beside: entityBeside(index)) : .object(of: subject)
    let (decided, candidates) = judge.antecedent(of: pronoun, in: place)
    let succession = succession(behind: index, in: sentence)
    if let succession { refer(succession, of: decided, from: index, in: sentence) }
    add(range, head: index, form: .pronoun, entity: decided, candidates: candidates)
    if let decided {
      let object = subject
      judge.note(decided, isSubject: isSubject)
      noteSubject(isSubject ? decided : object)
    } else if isSubject {
      noteSubject(nil)
    }
  }

  /// Whether a pronoun owns the noun behind it: "its", and "her" before a noun.
  private func owns(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard grammar.owners.contains(tokens[index].word) else { return false }
    guard index + 1 < sentence.upperBound else { return false }
    switch tokens[index + 1].partOfSpeech {
    case .noun, .properNoun, .adjective, .numeral, .adverb: return true
    case .verb: return tokens[index + 1].verbForm == .pastParticiple || tokens[index + 1].verbForm == .gerund
    default: return false
    }
  }

  /// "It is clear that", "it was announced that", "it remains to be seen whether".
  private func isEmptySubject(_ index: Int, in sentence: Range<Int>) -> Bool {
    var place = index + 1
    guard place < sentence.upperBound,
      traits[place].contains(.copula) || tokens[place].partOfSpeech == .auxiliary
    else { return false }
    while place < sentence.upperBound, place < index + 5, traits[place].contains(.copula) || isSmall(place) {
      place += 1
    }
    guard place < sentence.upperBound else { return false }
    if grammar.forwardAdjectives.contains(tokens[place].word) { return true }
    let next = place + 1
    guard next < sentence.upperBound,
      tokens[place].partOfSpeech == .adjective || tokens[place].verbForm == .pastParticiple
        || tokens[place].verbForm == .past
    else { return false }
    return grammar.forwardOpeners.contains(tokens[next].word)
  }

  private func isSmall(_ index: Int) -> Bool {
    switch tokens[index].partOfSpeech {
    case .auxiliary, .adverb, .particle: true
    default: false
    }
  }
}
