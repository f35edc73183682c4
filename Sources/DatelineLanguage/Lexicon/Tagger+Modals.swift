extension Tagger {
  /// Modal verbs, for code that reads words as strings.
  static let modals: Set<String> = [
    "will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "'d",
  ]
}
