/// Gives every token its part of speech, verb form and lemma.
///
/// Lexicon and endings say what each word can be and how likely that is; rules of context make readings cheaper or
/// dearer; then the cheapest sequence of classes is taken, found by dynamic programming (Viterbi 1967) over pairs of
/// neighbours. The search also counts finite verbs, so that each clause gets one. All costs are set by hand in
/// `rules/<language>/`, none is counted from annotated text.
public struct Tagger: Sendable {
  let lexicon: Lexicon
  let grammar: TaggingGrammar
  let guesser: WordGuesser
  let lists: [WordSet]
  /// Verbs behind which a clause may follow without a word that opens it ("said profits rose").
  let clausal: WordSet
  /// The rules that can change a reading of each class: the rules of class `c` are ``rules`` from `ruleStarts[c]` to
  /// `ruleStarts[c + 1]`.
  let ruleStarts: [Int]
  let rules: [Rule]
  /// The conditions of all rules, one rule after the other.
  let conditions: [ContextRule.Condition]

  /// A rule of context as plain numbers, so that trying it shares and frees nothing.
  struct Rule: Sendable {
    let firstCondition: Int
    let endCondition: Int
    let cost: Int32
    /// Classes of which the token before must have one, by one of the conditions, so that most rules fail at once.
    let before: WordClasses
    /// Classes of which the token behind must have one, likewise.
    let behind: WordClasses
  }

  /// What is already known of a token.
  public enum Place: UInt8, Sendable {
    /// Nothing.
    case plain
    /// It lies in a name.
    case name
    /// It lies in an expression of time.
    case time
  }

  /// Makes a tagger.
  ///
  /// - Parameters:
  ///   - lexicon: the known words.
  ///   - grammar: what else is known of the language.
  ///   - vocabulary: the words of the language, to which those of the grammar are added.
  public init(lexicon: Lexicon, grammar: TaggingGrammar, in vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    self.grammar = grammar
    guesser = WordGuesser(grammar: grammar, lexicon: lexicon)
    let lists = grammar.lists.map { WordSet($0.forms, in: &vocabulary) }
    self.lists = lists
    clausal = grammar.list("clausal").map { lists[$0] } ?? WordSet()
    var starts = [0]
    var rules: [Rule] = []
    var conditions: [ContextRule.Condition] = []
    for wordClass in WordClass.allCases {
      for rule in grammar.rules where rule.targets.has(wordClass) {
        let first = conditions.count
        conditions += rule.conditions
        rules.append(
          Rule(
            firstCondition: first, endCondition: conditions.count, cost: rule.cost,
            before: rule.classes(at: -1), behind: rule.classes(at: 1)))
      }
      starts.append(rules.count)
    }
    ruleStarts = starts
    self.rules = rules
    self.conditions = conditions
  }

  /// Tags the tokens of all sentences of a text.
  ///
  /// - Parameters:
  ///   - text: the text; its tokens get part of speech, verb form and lemma.
  ///   - sentences: the token indices of the sentences.
  ///   - places: what is known of each token; empty when nothing is.
  /// - Complexity: O(n) in the tokens.
  public func tag(_ text: inout TokenizedText, sentences: [Range<Int>], places: [Place] = []) {
    grammar.follow.withUnsafeBufferPointer { follow in
      var pass = TaggerPass(tagger: self, follow: follow, places: places)
      for sentence in sentences { pass.tag(&text, sentence) }
    }
  }
}
