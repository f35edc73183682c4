import DatelineModel

extension ReferenceResolver {
  /// Resolves a pronoun, and the noun behind it that names a successor.
  mutating func refer(_ pronoun: PronounClass, at index: Int, in sentence: Range<Int>) {
    if pronoun == .thing, reader.isEmptySubject(index, in: sentence) { return }
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
    if pronoun == .thing, let owner = reader.ownerAhead(of: index, in: sentence) {
      add(range, head: index, form: .pronoun, entity: owner, candidates: [])
      return judge.note(owner, isSubject: false)
    }
    let isSubject = reader.isSubject(range, in: sentence, isPronoun: true)
    if grammar.reflexives.contains(tokens[index].word) {
      return refer(reflexive: range, isSubject: isSubject)
    }
    let place: AntecedentJudge.Place =
      isSubject
      ? .subject
      : reader.owns(index, in: sentence) ? .owner(beside: entityBeside(index) ?? actor) : .object(of: subject)
    let next = index + 1
    let isOwnAct =
      place.isSubject && next < sentence.upperBound && !grammar.addressingModals.contains(tokens[next].word)
    let speaks = isSubject && reader.speaks(behind: next, in: sentence)
    var (decided, candidates) = judge.antecedent(
      of: pronoun, in: place, isOwnAct: isOwnAct, speaks: speaks,
      tellsOrigin: isSubject && reader.tellsOrigin(behind: next, in: sentence))
    if isSubject, isOpen(pronoun) { decided = nil }
    let members =
      pronoun == .plural && decided == nil
      ? judge.members(meantIn: place, speaks: speaks, before: candidates) : []
    let succession = succession(behind: index, in: sentence)
    if let succession { refer(succession, of: decided, from: index, in: sentence) }
    add(
      range, head: index, form: .pronoun, entity: decided, candidates: candidates, members: members)
    if !members.isEmpty {
      judge.noteUnnamed(isPlural: true, isSubject: isSubject, isSpeaker: speaks, members: members)
    }
    if let decided {
      let object = subject
      judge.note(
        decided, isSubject: isSubject, isSpeaker: speaks,
        opensSentence: isSubject && index == sentence.lowerBound)
      judge.noteGender(of: decided, by: pronoun)
      noteSubject(isSubject ? decided : object)
    } else if isSubject {
      noteSubject(nil)
    }
  }

  /// "It said it": whether the same pronoun stands before in the sentence as a subject, and nobody knows whom it means.
  private func isOpen(_ pronoun: PronounClass) -> Bool {
    guard let last = mentions[sentenceStart...].last else { return false }
    return last.form == .pronoun && last.entity == nil && last.members.isEmpty
      && grammar.pronouns[tokens[last.head].word] == pronoun
      && !grammar.owners.contains(tokens[last.head].word)
  }

  /// Resolves "itself" to the name directly before it, else to its clause's subject.
  private mutating func refer(reflexive range: Range<Int>, isSubject: Bool) {
    let named =
      mentions.count > sentenceStart && mentions[mentions.count - 1].tokens.upperBound == range.lowerBound
    guard let entity = named ? mentions[mentions.count - 1].entity : subject else { return }
    add(range, head: range.lowerBound, form: .pronoun, entity: entity, candidates: [])
    judge.note(entity, isSubject: isSubject || !named)
    noteSubject(entity)
  }
}
