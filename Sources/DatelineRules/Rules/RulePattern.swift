/// What a pattern rule looks for: a stretch of one sentence.
public struct RulePattern: Sendable, Hashable {
  /// The pattern as written.
  public let source: String
  /// What it means.
  public let root: Element

  /// The largest number of phrases of a lexicon by which matches can be looked for.
  public static let largestAnchor = 400

  /// Makes a pattern.
  public init(source: String, root: Element) {
    self.source = source
    self.root = root
  }

  /// One part of a pattern.
  public indirect enum Element: Sendable, Hashable {
    /// A word by its folded form.
    case word(String)
    /// A word by its dictionary form: `lemma:x`.
    case lemma(String)
    /// A token that passes all tests: `[pos=N & text!=group]`.
    case token([TokenTest])
    /// A mention of an entity of one of these classes: `@PERSON`.
    case entity([Role.EntityClass])
    /// An amount of this kind: `@MONEY`, `@PERCENT`, `@QUANTITY`.
    case quantity(String)
    /// A time expression: `@DATE`.
    case time
    /// An office: `@ROLE`.
    case heldRole
    /// A phrase of a lexicon by index into ``RuleSet/lexicons``: `$UNIT`.
    case lexicon(Int)
    /// Parts in order.
    case sequence([Element])
    /// One of several: `(a|b)`; earlier ones are preferred.
    case choice([Element])
    /// A part repeated, as often as possible: `?` is 0 to 1, `{m,n}` is m to n.
    case repeated(Element, min: Int, max: Int)
    /// Up to so many chunks of the same clause, as few as possible: `~6`.
    case skip(Int)
    /// Nothing, where the part does not begin here: `!(…)`.
    case not(Element)
    /// The sentence's beginning: `^`.
    case sentenceStart
    /// The sentence's end, before its final mark: `$` at the end.
    case sentenceEnd
    /// A part whose words fill a role: `…:role`.
    case capture(String, Element)
  }

  /// A condition on one token.
  public struct TokenTest: Sendable, Hashable {
    /// What is tested.
    public let attribute: Attribute
    /// Whether the values must not apply.
    public let isNegated: Bool
    /// The values, any of which will do; for lexicons see ``lexicon``.
    public let values: [String]
    /// The lexicon when ``attribute`` is ``Attribute/lexicon``.
    public let lexicon: Int?

    /// What a test looks at.
    public enum Attribute: String, Sendable, Hashable, CaseIterable {
      /// The folded form.
      case text
      /// The dictionary form.
      case lemma
      /// The part of speech: N, V, A, ADV, P, D, NUM, PRON.
      case pos
      /// A lexicon that holds the word.
      case lexicon
      /// How the word is written: capitalised, capitals, number.
      case shape
    }

    /// Makes a test.
    public init(attribute: Attribute, isNegated: Bool, values: [String], lexicon: Int? = nil) {
      self.attribute = attribute
      self.isNegated = isNegated
      self.values = values
      self.lexicon = lexicon
    }
  }
}
