/// Looks for what is probably not meant: names that nothing uses, and rules that others make needless.
struct RuleLinter {
  let scopes: [FileScope]

  func check(_ rules: [RuleReader.Source]) {
    for scope in scopes {
      // A name that was probably meant where another is written is no spare one.
      let meant = Set(scope.reader.diagnostics.compactMap(\.suggestion))
      for lexicon in scope.lexicons where !lexicon.isUsed && !meant.contains(lexicon.name) {
        lexicon.key.complain(.unusedLexicon, "no rule uses the lexicon '\(lexicon.name)'")
      }
      for macro in scope.macros where !macro.isUsed && !meant.contains(macro.name) {
        macro.key.complain(.unusedMacro, "no rule uses the macro '\(macro.name)'")
      }
    }
    for (shadowed, by) in ShadowFinder(rules.map(\.rule)).pairs() {
      let place = by.location
      rules.first { $0.rule.id == shadowed.id }?.node.complain(
        .shadowedRule,
        "rule '\(shadowed.id)' adds nothing to '\(by.id)' at \(place.file):\(place.line), which matches wherever it does"
      )
    }
  }
}
