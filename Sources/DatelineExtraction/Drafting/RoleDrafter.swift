import DatelineLanguage
import DatelineRules

/// Drafts the roles of a rule from what stands around its trigger.
struct RoleDrafter {
  private(set) var roles: [Role] = []
  private(set) var lexicons: [RuleLexicon] = []
  private let view: SentenceView
  private let site: Site
  private let slots: SlotKinds
  private let family: String?
  private let firstLexicon: Int
  private var used: Set<Argument> = []
  private var usedEntities: Set<Int> = []

  /// - Parameters:
  ///   - view: the sentence.
  ///   - site: the trigger.
  ///   - slots: what the families' slots hold.
  ///   - family: the family whose slots name the roles; nil when it is unknown.
  ///   - firstLexicon: the number of the draft's first lexicon.
  init(view: SentenceView, site: Site, slots: SlotKinds, family: String?, firstLexicon: Int) {
    self.view = view
    self.site = site
    self.slots = slots
    self.family = family
    self.firstLexicon = firstLexicon
  }

  private static let subject = "subject"
  private static let theme = "theme"
  private static let here = SourceLocation(file: "", line: 1)

  /// Finds the roles: the theme, whom the event is about, who acts, and what else is told.
  mutating func draft() {
    let object = site.objects.first
    let actor = site.subjects.first
    if let object { draftTheme(object) }
    let owner = roles.contains { $0.name == Self.theme } ? object.flatMap(owner) : nil
    if let owner, let ownerClass = ArgumentKind.entityClass(of: owner, in: view) {
      usedEntities.insert(owner)
      if let actor { draftSlot(actor, .subject, isOptional: true) }
      add(
        Self.subject, [.linked(Self.theme)], Role.Constraint(entities: [ownerClass]),
        fallbacks: roles.filter { $0.places == [.subject] && !$0.constraint.entities.isEmpty }
          .map { .role($0.name) } + [.topic])
    } else if let object, let entity = entityClass(of: object) {
      if let actor { draftSlot(actor, .subject, isOptional: true) }
      add(Self.subject, [.object], Role.Constraint(entities: [entity]))
      use(object)
    } else if let actor, let entity = entityClass(of: actor) {
      add(Self.subject, [.subject], Role.Constraint(entities: [entity]))
      use(actor)
    }
    for argument in site.secondObjects { draftSlot(argument, .secondObject, isOptional: true) }
    for (preposition, argument) in site.arguments {
      draftSlot(argument, .prepositional([view.form(preposition)]), isOptional: true)
    }
    if !roles.contains(where: { $0.name == Self.subject }) {
      add(Self.subject, [.subject], Role.Constraint(entities: [.organisation]), fallbacks: [.topic])
    }
  }

  // MARK: Theme

  /// What is acted upon: an amount is a slot, a common noun the theme.
  private mutating func draftTheme(_ object: Argument) {
    let kind = ArgumentKind(of: object, in: view)
    if let kind, case .quantity = kind.kind { draftSlot(object, .object, isOptional: kind.hasOwnHead) }
    guard kind?.hasOwnHead ?? true, view.text.tokens[object.head].partOfSpeech == .noun else { return }
    let word = view.form(view.text.tokens[object.head].lemma)
    let lexicon = RuleLexicon(
      name: word.uppercased().filter { $0.isLetter || $0.isNumber },
      phrases: [RuleLexicon.Phrase(words: [word])], location: Self.here)
    add(Self.theme, [.object], Role.Constraint(lexicons: [firstLexicon + lexicons.count]), isSlot: false)
    lexicons.append(lexicon)
    used.insert(object)
  }

  /// Whom the theme belongs to: "X's IPO", "its IPO", "the IPO of X".
  private func owner(of theme: Argument) -> Int? {
    guard let noun = theme.noun else { return nil }
    let group = view.group(noun)
    var owners = [group.possessor.flatMap(view.entity(of:)), view.pronounOwner(of: theme)]
    owners += group.mentions.filter { $0 != group.headMention }.map { view.document.mentions[$0].entity }
    let chunks = view.sentence.chunks
    if let place = view.place(ofNoun: noun), place + 2 < chunks.count,
      case .preposition(let token) = chunks[place + 1], case .noun(let next) = chunks[place + 2],
      view.predicates.belonging.contains(view.text.tokens[token].word)
    {
      owners.append(view.entity(of: next))
    }
    return owners.compactMap(\.self).first { ArgumentKind.entityClass(of: $0, in: view) != nil }
  }

  // MARK: Slots

  /// A role for words that are somebody, an amount or an office; other words make none.
  private mutating func draftSlot(_ argument: Argument, _ place: Role.Place, isOptional: Bool) {
    guard !used.contains(argument), let kind = ArgumentKind(of: argument, in: view)?.kind else { return }
    if case .entity = kind, let entity = view.entity(of: argument), usedEntities.contains(entity) { return }
    let taken = Set(roles.map(\.name)).union([Self.subject, Self.theme])
    let name = slots.slot(for: kind, family: family, taken: taken)
    add(name, [place], constraint(kind), isOptional: isOptional)
    use(argument)
  }

  /// No other role takes the words, or whom they name, again.
  private mutating func use(_ argument: Argument) {
    used.insert(argument)
    if let entity = view.entity(of: argument) { usedEntities.insert(entity) }
  }

  private func constraint(_ kind: SlotKinds.Kind) -> Role.Constraint {
    switch kind {
    case .entity(let entity): Role.Constraint(entities: [entity])
    case .quantity(let kind): Role.Constraint(quantities: [kind])
    case .office: Role.Constraint(isRole: true)
    }
  }

  private func entityClass(of argument: Argument) -> Role.EntityClass? {
    guard case .entity(let entity)? = ArgumentKind(of: argument, in: view)?.kind else { return nil }
    return entity
  }

  private mutating func add(
    _ name: String, _ places: [Role.Place], _ constraint: Role.Constraint, fallbacks: [Role.Fallback] = [],
    isOptional: Bool = false, isSlot: Bool = true
  ) {
    roles.append(
      Role(
        name: name, places: places, constraint: constraint, fallbacks: fallbacks, isOptional: isOptional,
        isSlot: isSlot && name != Self.subject, location: Self.here))
  }
}
