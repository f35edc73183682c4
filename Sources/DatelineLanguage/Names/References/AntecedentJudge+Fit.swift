import DatelineModel

extension AntecedentJudge {
  /// What speaks for an entity by the words of a description; nil when they rule it out.
  func fit(_ entity: Int, _ description: Description) -> Int? {
    let record = entities[entity]
    guard record.medium == nil || description.kind == .publisher else { return nil }
    if let label = description.label, !calls.has(modifier: label, of: entity) { return nil }
    guard var score = fitOfNoun(entity, description) else { return nil }
    if description.kind == .company, grammar.issuerNouns.contains(description.noun) {
      if record.kind == .unit { score += grammar.weight(.unitForCompany) }
      if entity == issuer { score += grammar.weight(.issuer) }
    }
    if entity == employer { score += grammar.weight(.employer) }
    if !record.kindIsSure { score += grammar.weight(.unsureKind) }
    if let country = description.country {
      let code = grammar.countryCodes[country]
      if let own = record.country, own != code { return nil }
      if record.country == code { score += grammar.weight(.sameCountry) }
    }
    score += fitOfModifiers(entity, description)
    guard description.kind == .person else { return score }
    return fitOfRole(record, description).map { score + $0 }
  }

  private func fitOfNoun(_ entity: Int, _ description: Description) -> Int? {
    if calls.has(noun: description.noun, of: entity) {
      // "the company" calls nobody in particular.
      return grammar.weight(grammar.issuerNouns.contains(description.noun) ? .sameCommonNoun : .sameNoun)
    }
    // "The group" is the one that the text told of before and did not name.
    if gatherings.contains(description.noun) { return nil }
    let record = entities[entity]
    // "The company" is no fund.
    if grammar.issuerNouns.contains(description.noun), entity != topic,
      grammar.companyContrasts.contains(where: { calls.has(noun: $0, of: entity) })
    {
      return nil
    }
    // "The buyer", "the seller" of what was told to change hands.
    if grammar.buyerNouns.contains(description.noun) {
      return entity == lastTransfer?.buyer ? grammar.weight(.sameNoun) : nil
    }
    if grammar.sellerNouns.contains(description.noun) {
      return entity == lastTransfer?.seller ? grammar.weight(.sameNoun) : nil
    }
    if let transfer = lastTransfer, record.kind == .company || record.kind == .unit {
      if entity == transfer.target {
        // "The unit", "the company" that was sold.
        if description.kind == .unit { return grammar.weight(.sameModifier) }
        if description.kind == .company { return 0 }
      } else if description.kind == .unit, isParty(entity), record.kind == .company || !record.kindIsSure {
        return nil
      }
    }
    switch description.kind {
    case .company: return record.kind == .company || record.kind == .unit && !record.kindIsSure ? 0 : nil
    case .unit: return record.kind == .unit || record.kind == .company && !record.kindIsSure ? 0 : nil
    default: return record.kind == description.kind ? 0 : nil
    }
  }

  /// "the software unit" is the one that was called so, and hardly the battery unit.
  private func fitOfModifiers(_ entity: Int, _ description: Description) -> Int {
    var hasNoun = false
    for index in description.tokens.lowerBound + 1..<max(description.tokens.lowerBound + 1, description.head)
    where tokens[index].partOfSpeech == .noun {
      if calls.has(modifier: tokens[index].word, of: entity) { return grammar.weight(.sameModifier) }
      hasNoun = true
    }
    return hasNoun && calls.hasModifiers(of: entity) ? grammar.weight(.otherModifier) : 0
  }

  private func fitOfRole(_ record: EntityRecord, _ description: Description) -> Int? {
    if record.roles.isEmpty, description.isFormer { return nil }
    var score = record.roleIsFormer != description.isFormer ? grammar.weight(.otherStatus) : 0
    if let role = description.role {
      if record.roles.contains(where: { $0.role == role }) {
        score += grammar.weight(.sameRole)
      } else if !record.roles.isEmpty {
        return nil
      }
    }
    return score
  }
}
