/// The words that build groups and clauses in one language, by class.
public struct ClauseVocabulary: Sendable {
  /// The forms of each class, folded.
  public var forms: [WordClass: [String]]

  /// Makes a vocabulary.
  public init(forms: [WordClass: [String]] = [:]) { self.forms = forms }

  /// What a word does in a group or clause; the names are the keys of `grammar/clauses.yaml`.
  public enum WordClass: UInt8, Sendable, Hashable, CaseIterable {
    /// Opens a relative clause.
    case relative
    /// Opens a relative clause and owns the noun behind it.
    case owning
    /// A determiner that may stand alone.
    case pointer
    /// A determiner before another one.
    case predeterminer
    /// May stand behind the subject and before its verb: "Orsk and Halden each own".
    case floating
    /// A pronoun that no participle describes: "said it agreed".
    case personal
    /// A pronoun that owns the noun behind it.
    case owner
    /// A verb, in the dictionary form, whose object can be a clause without "that": "said trams closed".
    case saying
    /// A verb, in the dictionary form, that brings a clause with "that", and else an object: "explained that trams closed".
    case stating
    /// A verb, in the dictionary form, that goes on with somebody's words: "adding that".
    case adding
    /// Measures a verb together with the word before it: "more than doubled".
    case comparing
    /// A verb, in the dictionary form, that never takes an object, and so has no passive participle: "said sales dropped".
    case intransitive
    /// An adverb that opens a clause when a noun follows it.
    case clausal
    /// A preposition that may open a clause: "after X left".
    case temporal
    /// Negates a verb group.
    case negation
    /// The first of two adverbs that negate a verb group together: "no longer".
    case nullifying
    /// The second of them.
    case lengthening
    /// A modal verb.
    case modal
    /// The lemma of a modal that looks ahead.
    case ahead
    /// The lemma of a modal that counts as past.
    case remote
    /// Marks an infinitive.
    case infinitive
    /// A verb particle, whatever follows.
    case particle
    /// A verb particle where no noun follows.
    case adverbial
    /// A verb, in the dictionary form, that judges what somebody else has decided: "welcomed the decision to close it".
    case judging
    /// A preposition that brings what comes of an event.
    case attending
    /// A noun, in the dictionary form, for what comes of an event: "closed it, with the loss of 300 jobs".
    case outcome
    /// A quotation mark, which parts no amount from the words before it: 'profit of "at least $3m"'.
    case quotation
    /// A verb, in the dictionary form, that keeps one object in the passive: "Orsk, fined $3m in 2019, lost".
    case retaining
    /// A verb, in the dictionary form, behind which a participle describes what is told: "announced planned closures".
    case telling
    /// Stands between the members of a list.
    case joiner
    /// Stands between two modifiers of one noun.
    case additive
    /// Ends an owner.
    case possessive
    /// Ends an owner in the plural.
    case apostrophe
    /// A letter in which plurals end.
    case plural
    /// The lemma of the verb of the passive.
    case copula
    /// The lemma of the verb of the perfect.
    case perfect
    /// Brings a second noun group to a verb.
    case role
    /// A sign that stands for a noun.
    case sign
    /// The lemma of a verb whose object acts in the infinitive behind it.
    case control
    /// The lemma of a verb whose object acts in the infinitive, prepositions behind it or not: "caused earnings at Orsk to fall".
    case causing
    /// The lemma of a verb that governs a bare infinitive behind its object: "saw sales rise".
    case letting
    /// The lemma of a verb whose gerund tells what its object is for: "spend $3m upgrading the plant".
    case spending
    /// Brings who acts in the infinitive behind it: "a deal for Orsk to buy the unit".
    case beneficiary
    /// Ties a noun to the one before it: "earnings at Orsk".
    case tie
    /// The comma.
    case comma
    /// An opening bracket.
    case opening
    /// A closing bracket.
    case closing
    /// The colon.
    case colon
    /// The hyphen between the parts of a compound.
    case hyphen
    /// A dash between words, which encloses a phrase with another one.
    case dash
    /// A gerund that describes the noun behind it: "operating profit".
    case attributive
    /// A verb, in the dictionary form, whose particle may stand before a noun: "took over its plant".
    case handing
    /// Such a particle.
    case handed
    /// A noun, in the dictionary form, that "as a" makes no subject of: "as a group".
    case standing
    /// A word for a place that no verb is needed for: "the strike there".
    case placing
    /// A noun for a part of a company, behind the names of what it makes: "its gloves and soaps businesses".
    case branch
    /// A preposition before the amount that another is compared with.
    case basis
    /// A noun, in the dictionary form, for what somebody makes known, who is another group: "in a statement Halden said".
    case message

    /// The key of the class in the file.
    public var key: String { "\(self)" }
  }
}
