import DatelineLanguage
import DatelineModel
import DatelineRules

/// The classes of words by which the parts of an event are found, as numbers.
final class PredicateGrammar: Sendable {
  /// Prepositions that bring who acts.
  let agent: WordSet
  /// Forms of auxiliaries that only several people take as subjects.
  let pluralAuxiliary: WordSet
  /// Prepositions that bring what a noun is about.
  let patient: WordSet
  /// Prepositions between a thing and whom it belongs to.
  let belonging: WordSet
  /// Meetings and ends of spans, which own no office: "chairman at the annual meeting".
  let occasion: WordSet
  /// Prepositions between an office and its field.
  let heldRole: WordSet
  /// What opens a group that points back.
  let definite: WordSet
  /// What opens a group that points back and is not owned.
  let pointing: WordSet
  /// Pronouns that can stand for a thing.
  let pronoun: WordSet
  /// What opens a clause that tells of the place before it.
  let placing: WordSet
  /// Prepositions that no noun takes behind it.
  let bounding: WordSet
  /// Pronouns that stand for several.
  let several: WordSet
  /// Prepositions that bring the day for which something is set.
  let appointing: WordSet
  /// What joins two ways to tell one amount.
  let alternative: WordSet
  /// Prepositions that bring how far something reaches.
  let reaching: WordSet
  /// Nouns for what somebody has laid before others by offering it.
  let offering: WordSet
  /// Nouns for what is said without a source.
  let rumour: WordSet
  /// What opens the last day of a period.
  let ending: WordSet
  /// What makes a year that of a firm.
  let fiscal: WordSet
  /// Pronouns that own the noun behind them.
  let possessive: WordSet
  /// Nouns for a part of a company that has figures of its own.
  let division: WordSet
  /// Conjunctions behind which nothing is asserted.
  let conditional: WordSet
  /// Conjunctions behind which a present tense is still to come.
  let awaiting: WordSet
  /// Nouns for a part of a company, which stand for it.
  let partial: WordSet
  /// What opens a gerund that did not happen.
  let contrary: WordSet
  /// What opens a gerund that happened as its governing verb did.
  let accompanying: WordSet
  /// Nouns that only frame the noun before them.
  let lightNoun: WordSet
  /// Verbs that say what somebody or something is.
  let copula: WordSet
  /// What shows a question at a sentence's end.
  let question: WordSet
  /// Verbs that add nothing to the noun they govern.
  let lightVerb: VerbMap<Bool>
  /// Verbs whose object is announced.
  let announcing: VerbMap<Bool>
  /// Verbs by which firms tell their figures: "posted a profit".
  let posting: VerbMap<Bool>
  /// Verbs whose subject is who acts in the noun that they govern.
  let lending: VerbMap<Bool>
  /// Verbs whose object did not happen or is not to happen.
  let denying: VerbMap<Bool>
  /// Verbs that oblige where an infinitive stands directly behind them.
  let obliging: WordSet
  /// Prepositions before what a figure is compared with.
  let base: WordSet
  /// The last words of offices whose holders tell of others' companies.
  let observing: Set<String>
  /// Prepositions between a figure and the part of a business that it is of: "profits from paper".
  let parting: WordSet
  /// Nouns behind them that mean the whole: "profit from operations".
  let whole: WordSet
  /// Words that make the preposition behind them one before what a figure is compared with: "compared to".
  let comparing: WordSet
  /// Nouns that describe indices.
  let indexNoun: WordSet
  /// Prepositions between an amount and what it measures.
  let measuring: WordSet
  /// Prepositions between whoever has something and what is had.
  let having: WordSet
  /// Words before a figure's noun that leave it the figure of the whole.
  let unrestricting: WordSet
  /// Verbs with which somebody says that there is no plan.
  let disclaiming: VerbMap<Bool>
  /// Verbs that do what their object allows or promises: "exercised its option to buy".
  let fulfilling: VerbMap<Bool>
  /// Verbs that tell in the present what is to come: "sees sales rising".
  let foreseeing: VerbMap<Bool>
  /// Verbs that put somebody into an office: "has been named to replace" decides it.
  let naming: VerbMap<Bool>
  /// Verbs that in the passive tell hearsay: "is said to have bought".
  let alleging: VerbMap<Bool>
  /// Verbs that let something happen, which need not have happened.
  let permitting: VerbMap<Bool>
  /// What opens a gerund against which somebody decides.
  let opposing: WordSet
  /// Modals of what has to be done.
  let binding: WordSet
  /// Modals of what ought to come about.
  let presuming: WordSet
  /// What says before a noun that there is none.
  let negative: WordSet

  /// What counts from the time told last: "it has not been tried since".
  let since: WordSet
  /// What stands for the time told last.
  let then: WordSet
  /// What stands before a reason that is none: "not because".
  let refuting: WordSet
  /// What opens a clause that tells why.
  let because: WordSet
  /// What stands before a noun group that tells why, each as its words.
  let owing: [[Word]]
  /// Verbs whose gerund tells why: "citing weak demand".
  let blaming: VerbMap<Bool>
  /// Verbs whose participle tells by what something came: "hurt by weak demand".
  let driving: VerbMap<Bool>
  /// What lies behind the time told last: "later, X opened Y".
  let afterwards: WordSet
  /// What opens a clause behind whose event another lies.
  let behind: WordSet
  /// What opens a clause before whose event another lies.
  let ahead: WordSet
  /// What opens a clause with whose event another happens.
  let together: WordSet
  /// What opens a clause with whose event a state ends.
  let lasting: WordSet
  /// What says that something is seen so today.
  let present: WordSet
  /// What makes an event belong to the one told last: "as part of this move".
  let part: WordSet
  /// What closes a bracket.
  let closing: WordSet
  /// What did happen where it stands in the past: "had been able to cut".
  let enabling: WordSet
  /// What pairs the members of two lists: "respectively".
  let pairing: WordSet
  /// Verbs that go on with what was said before.
  let continuing: VerbMap<Bool>

  /// Nouns for those who act for an organisation: "the board of Halden".
  let organ: WordSet
  /// Adverbs of what did not quite happen: "nearly bought".
  let missing: WordSet
  /// Verbs that such an adverb measures: "nearly doubled".
  let multiplying: WordSet
  /// Auxiliaries that assert nothing before their subject: "had Halden bought".
  let inverting: WordSet
  /// Verbs behind whose preposition stands what somebody wants or fears: "called for the closure".
  let appealing: WordSet
  /// Nouns for what a medium has published.
  let editions: WordSet
  /// What says that another publication took the place of one: "an earlier version".
  let superseded: WordSet
  /// What says that something was told in error: "we wrongly said".
  let erring: WordSet

  /// Verbs by which a condition is met that only lets a plan go on: "if regulators approve".
  let clearing: WordSet
  /// Nouns for what is said for or against what has not come about: "protests against the closure".
  let debated: WordSet
  /// Prepositions that tie an event to what is planned, allowed or said of it: "plans for the closure".
  let framing: WordSet
  /// Nouns for what lets something come about: "permission for an extension".
  let permitted: WordSet
  /// Prepositions behind which stands what a figure is divided by: "profit per passenger".
  let dividing: WordSet
  /// What brings the day from which something holds: "effective June 3".
  let effective: WordSet
  /// How somebody makes known what is so: "is pleased to announce".
  let gladly: WordSet
  /// Nouns for what somebody agrees on or plans, on which an infinitive hangs: "a $3 million deal to buy X".
  let governing: WordSet
  /// Nouns for what is said of somebody: "reports that X had left were denied".
  let hearsay: WordSet
  /// Verbs of what something comes to on a day: "had debts of $3 million at the end of June".
  let level: WordSet
  /// What opens that against which something is measured: "more than in 2019", "rather close it than sell it".
  let measured: WordSet
  /// Verbs against what their object tells, which may come about all the same: "opposes the sale".
  let resisting: VerbMap<Bool>
  /// Nouns for what anybody sells in a country: "car sales".
  let goods: WordSet
  /// Verbs by which somebody judges what others plan: "welcomed the decision to close it".
  let judging: VerbMap<Bool>
  /// Nouns for any firm: "a company".
  let nameless: WordSet
  /// Where plans lie that are not followed: "on hold".
  let shelved: WordSet
  /// Words for what is beyond all others since some time: "its worst year since 2009".
  let superlative: WordSet
  /// Words before a sum that is that of several together: "fined A and B a total of $3 million".
  let totalling: WordSet
  /// Verdicts on what is not so: "proved false".
  let untrue: WordSet
  /// Verbs whose participle makes a figure that of a part: "income derived from power".
  let deriving: WordSet
  /// Prepositions between a share and what it is measured upon: "rose 5% on a year earlier".
  let upon: WordSet

  /// Verbs by which somebody says whether what is told of him holds: "declined to confirm that".
  let confirming: VerbMap<Bool>
  /// What opens a gerund that came before what governs it: "has not hired since buying it".
  let earlier: WordSet
  /// Nouns for what somebody may do and need not: "an option to buy".
  let entitling: WordSet
  /// What opens one of several things named before it: "options, including a sale".
  let exemplifying: WordSet
  /// Adverbs that tell of what somebody said and what may not hold any more.
  let formerly: WordSet
  /// Verbs whose object is gone: "lost a contract to supply X".
  let forfeiting: VerbMap<Bool>
  /// Adverbs of what is done again and again: "always opens in May".
  let habitual: WordSet
  /// Adjectives of what will hardly come about: "is unlikely to".
  let improbable: WordSet
  /// Verbs that give one's word, which decides nothing: "vowed to buy".
  let promising: VerbMap<Bool>
  /// Verbs by which somebody gives up an office, which an offer leaves open: "offered to resign".
  let relinquishing: VerbMap<Bool>
  /// Nouns for the figures of a period as a whole: "announces its results for 2019".
  let results: WordSet
  /// Verbs that in the passive set a time: "was scheduled to open in May".
  let scheduling: VerbMap<Bool>
  /// Verbs whose object goes into what a gerund tells: "spent $3 million on buying X".
  let spending: VerbMap<Bool>

  /// Nouns that describe organisations.
  let organisationNoun: WordSet

  /// - Parameters:
  ///   - words: the classes.
  ///   - organisationNouns: nouns that describe organisations.
  ///   - table: the words of the language.
  init(_ words: PredicateWords, organisationNouns: [String], in table: inout RuleWords) {
    func set(_ wordClass: PredicateWords.WordClass) -> WordSet { table.set(words[wordClass]) }
    func verbs(_ wordClass: PredicateWords.WordClass) -> VerbMap<Bool> {
      VerbMap(words[wordClass].map { ($0, true) }, in: &table)
    }
    agent = set(.agent)
    pluralAuxiliary = set(.pluralAuxiliary)
    patient = set(.patient)
    belonging = set(.belonging)
    occasion = set(.occasion)
    heldRole = set(.heldRole)
    definite = set(.definite)
    pointing = set(.pointing)
    pronoun = set(.pronoun)
    placing = set(.placing)
    bounding = set(.bounding)
    several = set(.several)
    appointing = set(.appointing)
    alternative = set(.alternative)
    reaching = set(.reaching)
    rumour = set(.rumour)
    offering = set(.offering)
    ending = set(.ending)
    fiscal = set(.fiscal)
    possessive = set(.possessive)
    division = set(.division)
    conditional = set(.conditional)
    awaiting = set(.awaiting)
    partial = set(.partial)
    organ = set(.organ)
    missing = set(.missing)
    multiplying = set(.multiplying)
    inverting = set(.inverting)
    appealing = set(.appealing)
    editions = set(.editions)
    superseded = set(.superseded)
    erring = set(.erring)
    clearing = set(.clearing)
    debated = set(.debated)
    framing = set(.framing)
    permitted = set(.permitted)
    dividing = set(.dividing)
    effective = set(.effective)
    gladly = set(.gladly)
    goods = set(.goods)
    judging = verbs(.judging)
    nameless = set(.nameless)
    governing = set(.governing)
    hearsay = set(.hearsay)
    level = set(.level)
    measured = set(.measured)
    resisting = verbs(.resisting)
    shelved = set(.shelved)
    superlative = set(.superlative)
    totalling = set(.totalling)
    untrue = set(.untrue)
    upon = set(.upon)
    deriving = set(.deriving)
    confirming = verbs(.confirming)
    earlier = set(.earlier)
    entitling = set(.entitling)
    exemplifying = set(.exemplifying)
    formerly = set(.formerly)
    forfeiting = verbs(.forfeiting)
    habitual = set(.habitual)
    improbable = set(.improbable)
    promising = verbs(.promising)
    relinquishing = verbs(.relinquishing)
    results = set(.results)
    scheduling = verbs(.scheduling)
    spending = verbs(.spending)
    contrary = set(.contrary)
    accompanying = set(.accompanying)
    lightNoun = set(.lightNoun)
    copula = set(.copula)
    question = set(.question)
    organisationNoun = table.set(organisationNouns)
    lightVerb = verbs(.lightVerb)
    announcing = verbs(.announcing)
    posting = verbs(.posting)
    lending = verbs(.lending)
    denying = verbs(.denying)
    disclaiming = verbs(.disclaiming)
    fulfilling = verbs(.fulfilling)
    foreseeing = verbs(.foreseeing)
    naming = verbs(.naming)
    alleging = verbs(.alleging)
    permitting = verbs(.permitting)
    opposing = set(.opposing)
    binding = set(.binding)
    presuming = set(.presuming)
    negative = set(.negative)
    obliging = set(.obliging)
    since = set(.since)
    then = set(.then)
    afterwards = set(.afterwards)
    refuting = set(.refuting)
    because = set(.because)
    owing = words[.owing].map { table.phrase($0) }
    blaming = verbs(.blaming)
    driving = verbs(.driving)
    behind = set(.behind)
    ahead = set(.ahead)
    together = set(.together)
    lasting = set(.lasting)
    present = set(.present)
    part = set(.part)
    closing = set(.closing)
    pairing = set(.pairing)
    enabling = set(.enabling)
    continuing = verbs(.continuing)
    base = set(.base)
    observing = Set(words[.observing])
    parting = set(.parting)
    whole = set(.whole)
    comparing = set(.comparing)
    having = set(.having)
    measuring = set(.measuring)
    indexNoun = set(.indexNoun)
    unrestricting = set(.unrestricting)
  }

  /// Why nothing in a sentence is anybody's report.
  enum Silence {
    /// It stands in a caption or in what surrounds an article.
    case zone(Zone.Kind)
    /// It asks.
    case question
  }

  /// Why a sentence is not read; nil when it is.
  func silence(of sentence: AnalysedSentence, _ text: TokenizedText) -> Silence? {
    switch sentence.zone {
    case .headline, .lead, .body: isQuestion(sentence, text) ? .question : nil
    case .caption, .furniture: .zone(sentence.zone)
    }
  }

  /// Whether a sentence ends in a question mark, closing marks behind it apart.
  private func isQuestion(_ sentence: AnalysedSentence, _ text: TokenizedText) -> Bool {
    for token in text.tokens[sentence.tokens].reversed() {
      if question.contains(token.word) { return true }
      guard token.kind == .punctuation else { return false }
    }
    return false
  }
}
