import DatelineLanguage
import DatelineRules

/// A role with its words and its references to other roles as numbers.
final class CompiledRole: Sendable {
  let role: Role
  /// Whether the role only helps to match: its words are no part of what is told.
  var isHelper: Bool { !role.isSlot && role.name != "theme" && role.name != "subject" }
  let places: [Place]
  let fallbacks: [Fallback]

  /// A role that another one refers to.
  enum Reference: Sendable, Hashable {
    case trigger
    case role(Int)
  }

  /// See ``Role/Place``.
  enum Place: Sendable, Hashable {
    case subject, object, secondObject, apposed, trigger, inClause, speaker, content, holder, governing,
      reached
    case prepositional(Prepositions)
    case linked(Reference)
    case within(Reference, Prepositions)
    case anywhere(Reference)
    case clause([Word])
    case capture(Int)
  }

  /// Prepositions of one word ("with") and of several ("because of").
  struct Prepositions: Sendable, Hashable {
    /// All in the order of the file.
    let forms: [[Word]]
    /// Those of one word.
    let words: [Word]
    /// Those of several.
    let phrases: [[Word]]

    init(_ forms: [[Word]]) {
      self.forms = forms
      words = forms.compactMap { $0.count == 1 ? $0[0] : nil }
      phrases = forms.filter { $0.count > 1 }
    }
  }

  /// Places beside the trigger, as a set.
  struct Places: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let subject = Places(rawValue: 1)
    static let object = Places(rawValue: 2)
    static let secondObject = Places(rawValue: 4)
    static let prepositional = Places(rawValue: 8)
    static let apposed = Places(rawValue: 16)
    static let trigger = Places(rawValue: 32)
  }

  /// Whether the role can be filled only with words of the trigger's own sentence.
  var isBoundToSentence: Bool {
    !role.isOptional && fallbacks.isEmpty && !places.contains(.speaker) && !places.contains(.content)
  }

  /// Whether the role is filled with words that stand at its places, and never with whom they belong to.
  var isOfOwnWords: Bool { !places.contains { if case .linked = $0 { true } else { false } } }

  /// The places of which one must have words, for the role to be filled; empty when it can be filled from elsewhere.
  var neededPlaces: Places {
    guard !role.isOptional, fallbacks.isEmpty else { return [] }
    var needed: Places = []
    for place in places {
      switch place {
      case .subject: needed.insert(.subject)
      case .object: needed.insert(.object)
      case .secondObject: needed.insert(.secondObject)
      case .apposed: needed.insert(.apposed)
      case .trigger: needed.insert(.trigger)
      case .prepositional(let prepositions):
        guard prepositions.phrases.isEmpty else { return [] }
        needed.insert(.prepositional)
      case .inClause, .speaker, .content, .holder, .governing, .reached, .linked, .within, .anywhere, .clause,
        .capture:
        return []
      }
    }
    return needed
  }

  /// See ``Role/Fallback``.
  enum Fallback: Sendable, Hashable {
    case topic, toldTopic, leadingCompany, eventSubject, lastSubject, lastValue, words, speaker
    case role(Int)
    case possessor(Int)
    case heldRole(Int)
    case organisation(Int)
    case unnamedOwner(Int)
    case partOwner(Int)
    case modifiers(Int)

    /// Whether the value comes from what the document tells elsewhere, whatever the words of the sentence.
    var isOfDocument: Bool {
      switch self {
      case .topic, .toldTopic, .leadingCompany, .eventSubject, .lastSubject, .unnamedOwner: true
      case .lastValue, .words, .speaker, .role, .possessor, .heldRole, .organisation, .partOwner, .modifiers:
        false
      }
    }
  }

  init(_ role: Role, numbers: [String: Int], captures: [String], in table: inout RuleWords) {
    self.role = role
    func words(_ forms: [String]) -> [Word] { forms.map { table.word($0) } }
    func prepositions(_ forms: [String]) -> Prepositions {
      Prepositions(forms.map { table.phrase($0) })
    }
    func reference(_ name: String) -> Reference? {
      name == "trigger" ? .trigger : numbers[name].map { .role($0) }
    }
    var places: [Place] = []
    // What a pattern captured under the role's own name comes first.
    if let own = captures.firstIndex(of: role.name) { places.append(.capture(own)) }
    for place in role.places {
      let compiled: Place? =
        switch place {
        case .subject: .subject
        case .object: .object
        case .secondObject: .secondObject
        case .apposed: .apposed
        case .trigger: .trigger
        case .inClause: .inClause
        case .speaker: .speaker
        case .content: .content
        case .holder: .holder
        case .governing: .governing
        case .reached: .reached
        case .prepositional(let forms): .prepositional(prepositions(forms))
        case .linked(let name): reference(name).map { .linked($0) }
        case .within(let name, let forms): reference(name).map { .within($0, prepositions(forms)) }
        case .anywhere(let name): reference(name).map { .anywhere($0) }
        case .clause(let forms): .clause(words(forms))
        case .capture(let name): captures.firstIndex(of: name).map { .capture($0) }
        }
      if let compiled { places.append(compiled) }
    }
    self.places = places
    fallbacks = role.fallbacks.compactMap { fallback in
      switch fallback {
      case .topic: .topic
      case .leadingCompany: .leadingCompany
      case .speaker: .speaker
      case .unnamedOwner(let name): numbers[name].map { .unnamedOwner($0) }
      case .partOwner(let name): numbers[name].map { .partOwner($0) }
      case .modifiers(let name): numbers[name].map { .modifiers($0) }
      case .eventSubject: .eventSubject
      case .words: .words
      case .lastSubject: .lastSubject
      case .lastValue: .lastValue
      case .toldTopic: .toldTopic
      case .role(let name): numbers[name].map { .role($0) }
      case .possessor(let name): numbers[name].map { .possessor($0) }
      case .heldRole(let name): numbers[name].map { .heldRole($0) }
      case .organisation(let name): numbers[name].map { .organisation($0) }
      }
    }
  }
}
