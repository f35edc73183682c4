/// Holds one vocabulary for all parsers, so that a parser is small and is copied for little.
final class SharedTimeVocabulary: Sendable {
  /// The words of time.
  let grammar: TimeVocabulary

  init(_ grammar: TimeVocabulary) { self.grammar = grammar }
}
