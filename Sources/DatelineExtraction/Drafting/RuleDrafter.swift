import DatelineLanguage
import DatelineRules

/// Drafts a rule from the first sentence of a document that tells anything.
struct RuleDrafter {
  let document: AnalysedDocument
  let rules: CompiledRules
  /// The family whose slots name the roles; nil when it is unknown.
  let family: String?

  /// The draft; nil when no sentence has a verb or noun to begin with.
  ///
  /// - Complexity: O(n) in the document and the roles of all rules.
  func draft() -> RuleDraft? {
    let index = DocumentIndex(document)
    for sentence in document.sentences {
      let view = SentenceView(
        sentence: sentence, index: index, predicates: rules.predicates)
      guard let proposal = TriggerProposer(view: view, rules: rules).proposal() else { continue }
      let relatives = relatives(of: proposal.words)
      let slots = SlotKinds(rules.rules, taxonomy: rules.taxonomy)
      var roles = RoleDrafter(
        view: view, site: proposal.site, slots: slots, family: family ?? relatives.first?.family,
        firstLexicon: rules.lexicons.count)
      roles.draft()
      return RuleDraft(
        trigger: proposal.words, roles: roles.roles, lexicons: roles.lexicons, relatives: relatives)
    }
    return nil
  }

  private func relatives(of words: TriggerWords) -> [Rule] {
    rules.rules.map(\.rule).filter { rule in
      guard case .words(let own) = rule.trigger else { return false }
      return own.verbs.contains(where: words.verbs.contains)
        || own.nouns.contains(where: words.nouns.contains)
    }
  }
}
