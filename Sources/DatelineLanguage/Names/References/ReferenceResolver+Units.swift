import DatelineModel

/// Parts of organisations that are described and never named: "Halden's oil and gas business".
extension ReferenceResolver {
  /// Refers to the part of an organisation that a possessed group describes, and makes it an entity when it is new.
  ///
  /// - Parameters:
  ///   - owner: the owner; nothing happens when it is unknown or no organisation.
  ///   - start: the possessive pronoun or ending.
  ///   - sentence: the sentence.
  mutating func refer(toUnitOf owner: Int?, from start: Int, in sentence: Range<Int>) {
    guard let owner, entities[owner].isOrganisation, let unit = reader.ownedUnit(at: start, in: sentence)
    else { return }
    let words = start + 1..<unit.head
    let range = (traits[start].contains(.possessive) ? start + 1 : start)..<unit.head + 1
    let modifiers = words.lazy.map { [tokens] in tokens[$0].word }
    let (decided, _) = judge.antecedent(of: unit, in: .object, excluding: owner)
    if let decided, entities[decided].kind == .unit,
      modifiers.contains(where: { judge.calls.has(modifier: $0, of: decided) })
    {
      add(range, head: unit.head, form: .description, entity: decided, candidates: [])
      judge.note(decided, isSubject: reader.isSubject(range, in: sentence))
      return
    }
    let name = entities[owner].name + " " + text.string(text.span(start + 1..<unit.head + 1))
    let entity = describedUnits[name] ?? entities.count
    add(range, head: unit.head, form: .description, entity: entity, candidates: [])
    if describedUnits.updateValue(entity, forKey: name) == nil {
      judge.add(
        EntityRecord(name: name, kind: .unit, kindIsSure: true, mentionCount: 1, organisation: owner),
        noun: unit.noun, modifiers: modifiers)
    }
    judge.note(entity, isSubject: reader.isSubject(range, in: sentence))
  }
}
