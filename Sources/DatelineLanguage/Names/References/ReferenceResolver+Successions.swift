import DatelineModel

extension ReferenceResolver {
  /// How many words may stand between an owner and "successor".
  private static let reach = 3
  /// How many mentions and successions are looked back at.
  private static let memory = 16

  /// The place of a noun such as "successor" that a pronoun owns: "his designated successor".
  func succession(behind pronoun: Int, in sentence: Range<Int>) -> Int? {
    guard grammar.owners.contains(tokens[pronoun].word) else { return nil }
    for index in pronoun + 1..<max(pronoun + 1, min(sentence.upperBound, pronoun + 1 + Self.reach)) {
      if traits[index].contains(.succession) { return index }
      guard tokens[index].partOfSpeech == .adjective || traits[index].contains(.statusWord) else {
        return nil
      }
    }
    return nil
  }

  /// Resolves "his successor": to the name set beside it, or to whom the text told before to have followed him.
  mutating func refer(_ noun: Int, of person: Int?, from start: Int, in sentence: Range<Int>) {
    guard let side = grammar.successions[tokens[noun].word] else { return }
    let range = start..<noun + 1
    if let person, let named = personNamed(behind: noun + 1, in: sentence), named != person {
      remember(side == .successor ? (named, person) : (person, named))
      add(
        range, head: noun, form: .description, entity: named,
        candidates: [Mention.Candidate(entity: named, score: grammar.weight(.threshold))])
      return
    }
    guard let person else { return }
    var candidates: [Mention.Candidate] = []
    for pair in successions {
      let (from, to) =
        side == .successor ? (pair.predecessor, pair.successor) : (pair.successor, pair.predecessor)
      guard from == person, !candidates.contains(where: { $0.entity == to }) else { continue }
      candidates.append(Mention.Candidate(entity: to, score: grammar.weight(.threshold)))
    }
    let verdict = judge.decide(candidates, rival: nil)
    guard !verdict.candidates.isEmpty else { return }
    add(range, head: noun, form: .description, entity: verdict.entity, candidates: verdict.candidates)
  }

  /// Notes who followed whom: "Petra Lindqvist succeeded Carl Vask", "Carl Vask was replaced by Petra Lindqvist",
  /// "Petra Lindqvist, Carl Vask's successor".
  mutating func noteSuccession(_ name: Mention, in sentence: Range<Int>) {
    guard let entity = name.entity, entities[entity].kind == .person, let before = lastPerson(before: name)
    else {
      return
    }
    let verb = name.tokens.lowerBound - 1
    guard verb > sentence.lowerBound else { return }
    if grammar.successionVerbs.contains(tokens[verb].lemma), tokens[verb].verbForm != .pastParticiple {
      remember((before, entity))
    } else if grammar.successionVerbs.contains(tokens[verb - 1].lemma),
      tokens[verb - 1].verbForm == .pastParticiple,
      tokens[verb].partOfSpeech == .adposition, verb - 1 > sentence.lowerBound,
      tokens[verb - 2].partOfSpeech == .auxiliary
    {
      remember((entity, before))
    }
  }

  private mutating func remember(_ pair: (successor: Int, predecessor: Int)) {
    if successions.count >= Self.memory { successions.removeFirst() }
    successions.append(pair)
  }

  private func lastPerson(before name: Mention) -> Int? {
    mentions[sentenceStart...].dropLast().suffix(Self.memory).last { mention in
      mention.entity.map { entities[$0].kind == .person && $0 != name.entity } ?? false
    }?.entity
  }

  /// The person whose name stands behind a comma or directly behind a noun.
  private func personNamed(behind end: Int, in sentence: Range<Int>) -> Int? {
    var index = end
    if index < sentence.upperBound, tokens[index].word == grammar.marks.comma { index += 1 }
    guard index < sentence.upperBound, nameAt[index] >= 0 else { return nil }
    return person(at: index)
  }
}
