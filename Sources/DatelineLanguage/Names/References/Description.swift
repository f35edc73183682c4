import DatelineModel

/// A definite description that points back: "the Swedish battery maker".
struct Description {
  /// The tokens from the determiner to the noun.
  let tokens: Range<Int>
  /// The noun.
  let head: Int
  /// The noun's word.
  let noun: Word
  /// The kind that the noun shows.
  let kind: Entity.Kind
  /// The number of the country that an adjective names.
  let country: Int?
  /// The place, an entity, that its first words name: "the Holm-based maker".
  let place: Int?
  /// The canonical name of the role that is the noun: "the chief executive".
  let role: String?
  /// A capitalised word before the noun that is no name by itself: "Bass" in "the Bass group".
  let label: Word?
  /// Whether "former" or the like stands inside.
  let isFormer: Bool
}
