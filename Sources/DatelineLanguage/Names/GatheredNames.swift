/// The names of a document with the entities that they name and what stands beside them.
struct GatheredNames {
  /// The entities.
  var entities: [EntityRecord]
  /// The names in text order.
  var mentions: [Mention]
  /// The mention that holds each token; -1 where none does.
  var mentionAt: [Int32]
  /// The words by which the document calls an entity.
  var calls = EntityCalls()
  /// The entity of each short name that the text defines, by the number of its words there.
  private(set) var defined: [Int] = []
  /// The words of the short names that the text defines.
  private(set) var definedWords = PhraseIndex()
  /// The organisation that the text defines as "the Company".
  private(set) var definedIssuer: Int?
  /// What surrounds the names.
  let surroundings: EvidenceReader

  /// Notes what a short name stands for; of several definitions the first counts.
  mutating func define(_ words: [Word], _ entity: Int) {
    guard definedWords.insert(words) == defined.count else { return }
    defined.append(entity)
    if definedIssuer == nil, words.count == 1, surroundings.grammar.issuerNouns.contains(words[0]),
      entities[entity].isOrganisation
    {
      definedIssuer = entity
    }
  }
}
