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
  /// What surrounds the names.
  let surroundings: EvidenceReader
}
