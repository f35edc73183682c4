import DatelineLanguage
import DatelineModel

/// Finds who holds an office that a noun group names, and the offices it stands in a row with.
///
/// English puts holders before the office ("Jane Roe, chairman and chief executive of Halden", "Jane Roe is chairman"),
/// behind it ("Halden's chief executive, Jane Roe", "the chairman is Jane Roe") or in its own group ("Halden CEO Jane
/// Roe"). In a row ("founder, chairman and CEO of Halden") holder and owner stand at one end only.
///
/// - Complexity: O(n) in the chunks of the row.
struct OfficeReader {
  let view: SentenceView

  /// Who holds an office.
  struct Holding {
    /// The holder's noun group.
    let holder: Int
    /// The clause whose "is" joins the two; nil where they stand side by side.
    let clause: Int?
  }

  /// The offices of a row, the one asked for included.
  struct Row {
    /// The noun groups in text order.
    var members: [Int]
    /// The chunk with which the row begins, the owner of its first member stepped over.
    var start: Int
    /// The chunk behind the row and what belongs to its last member.
    var end: Int
    /// The holder that ends the row: "chairman and CEO Jane Roe".
    var holder: Int?
  }

  private static let longestRow = 12

  private var chunks: [Chunk] { view.sentence.chunks }

  /// Who holds the office; nil when the sentence does not say.
  func holding(of noun: Int, _ role: RoleMention) -> Holding? {
    if isPerson(noun), role.tokens.upperBound <= view.group(noun).head {
      return Holding(holder: noun, clause: nil)
    }
    guard role.tokens.upperBound == view.group(noun).head + 1, !isElsewhere(noun), let row = row(around: noun)
    else { return nil }
    return holder(before: row) ?? row.holder.map { Holding(holder: $0, clause: nil) } ?? holder(behind: row)
  }

  // MARK: Rows

  /// The row of common nouns that a noun group stands in: "an engineer, founder and CEO".
  func row(around noun: Int) -> Row? {
    guard let place = view.place(ofNoun: noun) else { return nil }
    var row = Row(
      members: [noun], start: leftEdge(of: noun), end: complementEnd(from: place + 1), holder: nil)
    while row.members.count < Self.longestRow, let gap = gap(endingAt: row.start), gap.joins,
      case .noun(let last) = chunks[gap.place], !isPerson(last)
    {
      let member = base(of: last)
      guard !isNamed(member) else { break }
      row.members.insert(member, at: 0)
      row.start = leftEdge(of: member)
    }
    while row.members.count < Self.longestRow, let gap = gap(startingAt: row.end), gap.joins,
      let next = owned(at: gap.place)
    {
      if isPerson(next) {
        // "as chief executive, and finance chief Tomas Reyes waited": only "and" alone joins titles of one person.
        if gap.isCoordinated, gap.place == row.end + 1,
          view.document.roles.mentions(in: view.group(next).tokens)
        {
          row.holder = next
        }
        break
      }
      guard !isNamed(next), gap.isCoordinated || view.document.role(of: view.group(next)) != nil,
        let place = view.place(ofNoun: next)
      else { break }
      row.members.append(next)
      row.end = complementEnd(from: place + 1)
    }
    return row
  }

  /// What parts two members of a row, with the chunk beyond it.
  private struct Gap {
    let place: Int
    /// Whether "and" stands in it.
    let isCoordinated: Bool
    /// Whether a comma or bracket does.
    let isParted: Bool
    var joins: Bool { isCoordinated || isParted }
  }

  private func gap(endingAt end: Int) -> Gap? { gap(from: end - 1, step: -1) }

  private func gap(startingAt start: Int) -> Gap? { gap(from: start, step: 1) }

  private func gap(from start: Int, step: Int) -> Gap? {
    var place = start
    var isCoordinated = false
    var isParted = false
    while chunks.indices.contains(place) {
      switch chunks[place] {
      case .coordinator: isCoordinated = true
      case .comma: isParted = true
      case .adverb, .time: break
      default: return Gap(place: place, isCoordinated: isCoordinated, isParted: isParted)
      }
      place += step
    }
    return nil
  }

  /// The first chunk of a noun group with its owners.
  private func leftEdge(of noun: Int) -> Int {
    var first = noun
    while let possessor = view.group(first).possessor, possessor != first { first = possessor }
    return min(view.place(ofNoun: first) ?? 0, view.place(ofNoun: noun) ?? 0)
  }

  /// The noun group to which prepositions tie a noun group: "chairman" for X in "chairman of X".
  private func base(of noun: Int) -> Int {
    var noun = noun
    for _ in 0..<Self.longestRow {
      let edge = leftEdge(of: noun)
      guard edge >= 2, case .preposition = chunks[edge - 1], case .noun(let host) = chunks[edge - 2] else {
        return noun
      }
      noun = host
    }
    return noun
  }

  /// The noun group at a chunk, or the one that it owns.
  private func owned(at place: Int) -> Int? {
    var place = place
    guard chunks.indices.contains(place), case .noun(var noun) = chunks[place] else { return nil }
    while chunks.indices.contains(place + 1), case .noun(let next) = chunks[place + 1],
      view.group(next).possessor == noun
    {
      noun = next
      place += 1
    }
    return noun
  }

  /// The chunk behind the prepositional phrases that begin at a chunk.
  private func complementEnd(from start: Int) -> Int {
    var place = start
    while chunks.indices.contains(place), case .preposition = chunks[place], let noun = owned(at: place + 1),
      let last = view.place(ofNoun: noun)
    {
      place = last + 1
      // "of Halden Motors and Brightmoor": names joined to the first belong to it.
      for member in view.group(noun).coordinated where isNamed(member) && !isPerson(member) {
        place = max(place, (view.place(ofNoun: member) ?? 0) + 1)
      }
    }
    return place
  }

  /// Whether an office belongs to something that is no organisation known here.
  ///
  /// "Chairman of the committee" and "chief executive of the oldest brewer" do; a field has no article: "head of
  /// engineering".
  func isElsewhere(_ noun: Int) -> Bool {
    // "Halden's chief executive at the time": the owner stands before it.
    guard view.group(noun).possessor == nil, view.pronounOwner(of: view.argument(noun)) == nil,
      let place = view.place(ofNoun: row(around: noun)?.members.last ?? noun), place + 1 < chunks.count,
      case .preposition(let token) = chunks[place + 1],
      view.predicates.belonging.contains(view.text.tokens[token].word), let owner = owned(at: place + 2),
      view.named(by: owner) == nil,
      !view.predicates.occasion.contains(view.text.tokens[view.group(owner).head].lemma),
      view.group(owner).possessor != nil
        || view.text.tokens[view.group(owner).tokens.lowerBound].partOfSpeech == .determiner
    else { return false }
    // "head of the tram unit at Halden": a name may stand further on.
    return !chunks[place..<complementEnd(from: place + 1)].contains { chunk in
      guard case .noun(let next) = chunk, next != noun, let entity = view.named(by: next) else {
        return false
      }
      return view.document.entities[entity].isOrganisation
    }
  }

  // MARK: Holders

  private func holder(before row: Row) -> Holding? {
    guard let gap = gap(endingAt: row.start), !gap.isCoordinated else { return nil }
    switch chunks[gap.place] {
    case .noun(let noun):
      guard isPerson(noun), gap.isParted || isDefinite(row.members[0]) else { return nil }
      return Holding(holder: noun, clause: nil)
    case .verb(let verb):
      guard !gap.isParted, view.predicates.copula.contains(view.sentence.verbGroups[verb].lemma),
        let clause = view.sentence.clauses.firstIndex(where: { $0.verb == verb }),
        let subject = view.sentence.clauses[clause].subject, !row.members.contains(subject)
      else { return nil }
      return Holding(holder: subject, clause: clause)
    default: return nil
    }
  }

  private func holder(behind row: Row) -> Holding? {
    guard let gap = gap(startingAt: row.end), !gap.isCoordinated else { return nil }
    switch chunks[gap.place] {
    case .noun(let noun):
      guard isPerson(noun), !view.document.roles.mentions(in: view.group(noun).tokens) else { return nil }
      return Holding(holder: noun, clause: nil)
    case .verb(let verb):
      guard !gap.isParted, view.predicates.copula.contains(view.sentence.verbGroups[verb].lemma),
        let clause = view.sentence.clauses.firstIndex(where: { $0.verb == verb }),
        let object = view.sentence.clauses[clause].object, isPerson(object)
      else { return nil }
      return Holding(holder: object, clause: clause)
    default: return nil
    }
  }

  // MARK: Noun groups

  /// Whether a noun group is headed by the name of a person.
  func isPerson(_ noun: Int) -> Bool {
    guard let mention = nameHeading(noun), let entity = mention.entity else { return false }
    return view.document.entities[entity].kind == .person
  }

  /// Whether a noun group is headed by a name.
  private func isNamed(_ noun: Int) -> Bool { nameHeading(noun) != nil }

  private func nameHeading(_ noun: Int) -> Mention? {
    guard let mention = view.group(noun).headMention else { return nil }
    return view.document.mentions[mention].form == .name ? view.document.mentions[mention] : nil
  }

  private func isDefinite(_ noun: Int) -> Bool {
    view.predicates.definite.contains(view.text.tokens[view.group(noun).tokens.lowerBound].word)
  }
}

extension RoleIndex {
  /// Whether a role lies in a stretch.
  fileprivate func mentions(in tokens: Range<Int>) -> Bool {
    tokens.contains { token in role(at: token).map { $0.tokens.upperBound <= tokens.upperBound } ?? false }
  }
}
