import DatelineModel

/// Organisations that the text tells of together: "Halden and Kestrel", "they", "the two companies".
extension ReferenceResolver {
  /// How many names may be joined.
  private static let longest = 8

  /// The entities that "and" joins to one and to each other, that one last: "Halden, Orsk and Kestrel", "tram unit Brightmoor and
  /// battery unit Celvane", "Norway's Halden and Chile's Kestrel"; empty where none stands before it.
  func members(endingWith entity: Int, _ range: Range<Int>, in sentence: Range<Int>) -> [Int] {
    var members = [entity]
    var place = mentions.count - 1
    var start = memberStart(range.lowerBound, &place, in: sentence)
    while members.count < Self.longest {
      let joint = start - 1
      guard joint > sentence.lowerBound,
        tokens[joint].word == (members.count == 1 ? grammar.marks.and : grammar.marks.comma),
        place > sentenceStart, case let before = mentions[place - 1],
        before.tokens.upperBound == joint, let other = before.entity, !members.contains(other),
        entities[other].kind == entities[entity].kind
      else { break }
      members.insert(other, at: 0)
      place -= 1
      start = memberStart(before.tokens.lowerBound, &place, in: sentence)
    }
    return members.count > 1 ? members : []
  }

  /// Steps back over a name's group and the place that owns it: "Norway's Halden".
  ///
  /// - Parameters:
  ///   - name: the first token of the name.
  ///   - place: the number of the name's mention; that of its owner afterwards.
  ///   - sentence: the sentence.
  /// - Returns: the first token.
  private func memberStart(_ name: Int, _ place: inout Int, in sentence: Range<Int>) -> Int {
    let start = reader.groupStart(name, in: sentence)
    guard place > sentenceStart, start > sentence.lowerBound, traits[start - 1].contains(.possessive),
      mentions[place - 1].tokens.upperBound == start - 1,
      mentions[place - 1].entity.map({ entities[$0].kind == .place }) ?? false
    else { return start }
    place -= 1
    return reader.groupStart(mentions[place].tokens.lowerBound, in: sentence)
  }

  /// Takes "the two companies", "both sides", "the pair" for those told of before.
  ///
  /// - Returns: the token behind the words; nil where none stand.
  mutating func takeGroup(at start: Int, in sentence: Range<Int>) -> Int? {
    guard let words = reader.group(at: start, in: sentence) else { return nil }
    let members = judge.companies(inPair: words.isPair)
    guard !members.isEmpty else { return nil }
    let range = words.tokens
    let isSubject = reader.isSubject(range, in: sentence)
    add(
      range, head: range.upperBound - 1, form: .description, entity: nil, candidates: [], members: members)
    judge.noteUnnamed(
      isPlural: true, isSubject: isSubject,
      isSpeaker: isSubject && reader.speaks(behind: range.upperBound, in: sentence), members: members)
    noteSubject(nil)
    return range.upperBound
  }
}
