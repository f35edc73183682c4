import DatelineModel

/// Reads definite descriptions, and what pronouns and names do in their clauses, off tagged tokens.
///
/// A class, so that whoever asks holds one reference.
final class ReferenceReader {
  let tokens: [Token]
  let traits: [NameTraits]
  let grammar: NameGrammar
  let nameAt: [Int32]
  let roles: RoleIndex
  /// For each token, whether it belongs to a time or amount.
  let taken: [Bool]
  /// The token behind each bracket that defines a short name, by the token that opens it.
  private let definitions: [Int: Int]
  let names: GatheredNames

  init(tokens: [Token], names: GatheredNames, taken: [Bool], definitions: [Int: Int]) {
    self.tokens = tokens
    self.definitions = definitions
    self.names = names
    self.taken = taken
    traits = names.surroundings.traits
    grammar = names.surroundings.grammar
    roles = names.surroundings.roles
    nameAt = names.mentionAt
  }

  /// The token behind the bracket that opens at a token and defines a short name; the token itself for any other.
  func behindDefinition(_ index: Int) -> Int { definitions[index] ?? index }

  /// The longest description that is read, in tokens.
  private static let longest = 8

  /// The description that begins with the determiner at `start`; nil when the words describe something new or contain
  /// a name.
  func description(at start: Int, in sentence: Range<Int>, joinsModifiers: Bool = false) -> Description? {
    var country: Int?
    var place: Int?
    var isFormer = false
    var head: Int?
    var index = start + 1
    let limit = min(sentence.upperBound, start + Self.longest)
    while index < limit {
      let token = tokens[index]
      let trait = traits[index]
      // "the company last year rejected": a time stands between it and its verb.
      if taken[index], head != nil { break }
      if nameAt[index] >= 0 {
        // "the Holm-based maker", "the Holm company"
        guard head == nil, index == start + 1, let name = self.place(at: index) else { return nil }
        place = name.entity
        index = name.tokens.upperBound
        continue
      }
      if grammar.contrasts.contains(token.word) { return nil }
      if trait.contains(.nationality), token.isCapitalised {
        country = grammar.nationalities[token.word]
        if isDemonym(index, in: sentence) { head = index }
      } else if trait.contains(.statusWord) {
        isFormer =
          isFormer || grammar.roleStatuses[token.word].map { $0 == .former || $0 == .outgoing } ?? false
      } else if let role = roles.role(at: index) {
        head = role.tokens.upperBound - 1
        index = role.tokens.upperBound
        continue
      } else if joinsModifiers, token.word == grammar.marks.and, index > start + 1, index + 1 < limit,
        isNominal(index + 1)
      {
        // "its oil and gas business"
      } else if head == nil, token.partOfSpeech == .adverb {
        // "the previously independent unit"
      } else if token.kind == .word, isNominal(index) {
        if token.partOfSpeech == .noun || trait.contains(.organisationNoun) || trait.contains(.personNoun) {
          head = index
        }
      } else if token.word != grammar.marks.hyphen, token.kind != .number {
        break
      }
      index += 1
    }
    guard let head, head + 1 == index || head + 1 >= limit else { return nil }
    let description = make(
      start..<head + 1, head: head, country: country, place: place, isFormer: isFormer, in: sentence)
    // "the Holm company", "its Holm arm"
    return place == nil || joinsModifiers || description?.kind == .company ? description : nil
  }

  /// The place whose name begins at a token.
  private func place(at index: Int) -> Mention? {
    let name = names.mentions[Int(nameAt[index])]
    guard name.tokens.lowerBound == index, let entity = name.entity, names.entities[entity].kind == .place
    else { return nil }
    return name
  }

  /// The possessed group that describes a part of an organisation by its business ("'s oil and gas unit", "its Canadian
  /// arm"), from the possessive at `start` on; nil where none stands or where its name follows.
  func ownedUnit(at start: Int, in sentence: Range<Int>) -> Description? {
    guard start + 2 < sentence.upperBound,
      let unit = description(at: start, in: sentence, joinsModifiers: true),
      unit.head > start + 1,
      unit.kind == .unit || grammar.businessNouns.contains(unit.noun)
    else { return nil }
    let next = unit.tokens.upperBound
    if next + 1 < sentence.upperBound, tokens[next].word == grammar.marks.comma, nameAt[next + 1] >= 0 {
      return nil
    }
    return describesName(before: start, endingAt: next, in: sentence) ? nil : unit
  }

  /// "Orsk Trams Ltd, Halden's main subsidiary,": whether an owned group only tells what the company before its comma is.
  private func describesName(before possessive: Int, endingAt end: Int, in sentence: Range<Int>) -> Bool {
    let isName = traits[possessive].contains(.possessive)
    guard standsBesideCompany(isName ? groupStart(possessive - 1, in: sentence) : possessive, in: sentence)
    else { return false }
    return end >= sentence.upperBound || tokens[end].kind == .punctuation
      || tokens[end].word == grammar.marks.and
  }

  /// "Orsk, Halden's rival": whether a name only tells whose something is that is set beside a company.
  func ownsApposition(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    name.upperBound < sentence.upperBound && traits[name.upperBound].contains(.possessive)
      && standsBesideCompany(groupStart(name.lowerBound, in: sentence), in: sentence)
  }

  /// Whether the name of a company and a comma stand before a token.
  private func standsBesideCompany(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard start - 2 >= sentence.lowerBound, tokens[start - 1].word == grammar.marks.comma,
      nameAt[start - 2] >= 0, let named = names.mentions[Int(nameAt[start - 2])].entity
    else { return false }
    return names.entities[named].kind == .company || names.entities[named].kind == .unit
  }

  private func make(
    _ range: Range<Int>, head: Int, country: Int?, place: Int?, isFormer: Bool, in sentence: Range<Int>
  ) -> Description? {
    if isNew(range, in: sentence) { return nil }
    let noun = tokens[head].lemma
    if isGathering(head, in: sentence) { return nil }
    // "the companies" are several; "the Norwegians" may be one.
    if noun != tokens[head].word, !traits[head].contains(.nationality) { return nil }
    let trait = traits[head].union(grammar.traits(noun))
    let role = roles.role(endingAt: head + 1)
    let kind: Entity.Kind
    if role != nil || trait.contains(.personNoun) {
      kind = .person
    } else if let described = grammar.organisationNouns[noun] ?? grammar.organisationNouns[tokens[head].word]
    {
      kind = described
    } else if trait.contains(.mediumNoun) {
      kind = .publisher
    } else if trait.contains(.nationality) {
      kind = .company
    } else {
      return nil
    }
    let label = (range.lowerBound + 1..<head).first {
      tokens[$0].isCapitalised && nameAt[$0] < 0 && !traits[$0].contains(.nationality)
    }
    return Description(
      tokens: range, head: head, noun: noun, kind: kind, country: country, place: place, role: role?.name,
      label: role == nil ? label.map { tokens[$0].word } : nil, isFormer: isFormer)
  }

  /// A description that tells something new: behind "is" or a name's comma, before a name, "of" or "that".
  func isNew(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let end = range.upperBound
    if end < sentence.upperBound {
      if nameAt[end] >= 0 { return true }
      if tokens[end].word == grammar.marks.of || tokens[end].word == grammar.marks.hyphen { return true }
    }
    let before = range.lowerBound - 1
    guard before >= sentence.lowerBound else { return false }
    if traits[before].contains(.copula) { return true }
    return tokens[before].word == grammar.marks.comma && before > sentence.lowerBound
      && nameAt[before - 1] >= 0
      && end < sentence.upperBound && tokens[end].kind == .punctuation
  }

  func isNominal(_ index: Int) -> Bool {
    switch tokens[index].partOfSpeech {
    case .noun, .adjective, .properNoun, .numeral: true
    case .adverb: false
    case .verb:
      tokens[index].verbForm == .pastParticiple || tokens[index].verbForm == .gerund
        || traits[index].contains(.organisationNoun)
    default: false
    }
  }

  /// "the Norwegians": newsrooms call a company by its people.
  private func isDemonym(_ index: Int, in sentence: Range<Int>) -> Bool {
    tokens[index].partOfSpeech != .adjective
      && (index + 1 >= sentence.upperBound || !isNominal(index + 1) && nameAt[index + 1] < 0)
  }

  /// "the Holm, Norway-based carrier": whether a noun describes somebody told of before by a place, and names nobody else.
  func isOfPlace(_ noun: Int, in sentence: Range<Int>) -> Bool {
    guard noun - 2 > sentence.lowerBound, grammar.basedWords.contains(tokens[noun - 1].word),
      tokens[noun - 2].word == grammar.marks.hyphen
    else { return false }
    let first = tokens[groupStart(noun, in: sentence)]
    return first.partOfSpeech != .determiner || first.word == grammar.marks.the
  }

  /// Whether a common noun is the last of its group.
  func isHead(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    switch tokens[next].partOfSpeech {
    case .noun, .properNoun: return false
    default: return !traits[next].contains(.possessive) && tokens[next].word != grammar.marks.hyphen
    }
  }
}
