import Dateline
import Testing

/// One event said in ten ways, each as done, planned, denied, negated and hedged.
@Suite struct PhrasingTests {
  /// A verb with its forms, its noun, what it acts upon and the claim it makes.
  struct Event: CustomStringConvertible, Sendable {
    let base: String
    let past: String
    let participle: String
    let gerund: String
    let noun: String
    let object: String
    let eventType: String
    /// Whether deciding it is doing it.
    let isDoneWhenDecided: Bool

    var description: String { base }
    /// The object where its owner stands elsewhere.
    var bare: String { object.replacing("its unit", with: "the Halden Motors unit") }
    var bareStart: String { bare.prefix(1).uppercased() + bare.dropFirst() }
  }

  enum Mode: CaseIterable { case occurred, planned, denied, negated, hedged }

  private static let ipo = "the IPO of Brightmoor"
  private static let unit = "its unit Brightmoor"

  static let events = [
    Event(
      base: "postpone", past: "postponed", participle: "postponed", gerund: "postponing",
      noun: "postponement", object: ipo, eventType: "listing.postponed", isDoneWhenDecided: true),
    Event(
      base: "delay", past: "delayed", participle: "delayed", gerund: "delaying", noun: "delay", object: ipo,
      eventType: "listing.postponed", isDoneWhenDecided: true),
    Event(
      base: "suspend", past: "suspended", participle: "suspended", gerund: "suspending", noun: "suspension",
      object: ipo, eventType: "listing.postponed", isDoneWhenDecided: true),
    Event(
      base: "defer", past: "deferred", participle: "deferred", gerund: "deferring", noun: "deferral",
      object: ipo, eventType: "listing.postponed", isDoneWhenDecided: true),
    Event(
      base: "abandon", past: "abandoned", participle: "abandoned", gerund: "abandoning", noun: "abandonment",
      object: ipo, eventType: "listing.cancelled", isDoneWhenDecided: true),
    Event(
      base: "cancel", past: "cancelled", participle: "cancelled", gerund: "cancelling", noun: "cancellation",
      object: ipo, eventType: "listing.cancelled", isDoneWhenDecided: true),
    Event(
      base: "withdraw", past: "withdrew", participle: "withdrawn", gerund: "withdrawing", noun: "withdrawal",
      object: ipo, eventType: "listing.cancelled", isDoneWhenDecided: true),
    Event(
      base: "terminate", past: "terminated", participle: "terminated", gerund: "terminating",
      noun: "termination", object: "the funding deal with Orsk Capital for Brightmoor",
      eventType: "investment.cancelled", isDoneWhenDecided: true),
    Event(
      base: "close", past: "closed", participle: "closed", gerund: "closing", noun: "closure", object: unit,
      eventType: "structure.closed", isDoneWhenDecided: false),
    Event(
      base: "spin off", past: "spun off", participle: "spun off", gerund: "spinning off", noun: "spin-off",
      object: unit, eventType: "structure.spun_off", isDoneWhenDecided: false),
    Event(
      base: "reintegrate", past: "reintegrated", participle: "reintegrated", gerund: "reintegrating",
      noun: "reintegration", object: unit, eventType: "structure.reintegrated", isDoneWhenDecided: false),
    Event(
      base: "reorganise", past: "reorganised", participle: "reorganised", gerund: "reorganising",
      noun: "reorganisation", object: unit, eventType: "structure.reorganised", isDoneWhenDecided: false),
  ]

  /// The phrasings with their five sentences, in the order of ``Mode``.
  static func sentences(_ event: Event) -> [(phrasing: String, sentences: [String])] {
    let firm = "Halden Motors"
    let (thing, bare, start) = (event.object, event.bare, event.bareStart)
    let (base, past, done, noun) = (event.base, event.past, event.participle, event.noun)
    return [
      (
        "active",
        [
          "\(firm) \(past) \(thing).", "\(firm) will \(base) \(thing).",
          "\(firm) denied that it had \(done) \(thing).", "\(firm) has not \(done) \(thing).",
          "\(firm) may have \(done) \(thing).",
        ]
      ),
      (
        "passive",
        [
          "\(start) was \(done).", "\(start) will be \(done).",
          "\(firm) denied that \(bare) had been \(done).",
          "\(start) was not \(done).", "\(start) may have been \(done).",
        ]
      ),
      (
        "passive",
        [
          "\(start) was \(done) by \(firm).", "\(start) will be \(done) by \(firm).",
          "Kestrel Foods denied that \(bare) had been \(done) by \(firm).",
          "\(start) was not \(done) by \(firm).", "\(start) may have been \(done) by \(firm).",
        ]
      ),
      (
        "relative",
        [
          "\(firm), which \(past) \(thing), makes trams.",
          "\(firm), which will \(base) \(thing), makes trams.",
          "\(firm), which denied that it had \(done) \(thing), makes trams.",
          "\(firm), which has not \(done) \(thing), makes trams.",
          "\(firm), which may have \(done) \(thing), makes trams.",
        ]
      ),
      (
        "passive-relative",
        [
          "\(start), which was \(done), was large.", "\(start), which will be \(done), is large.",
          "\(firm) denied that \(bare), which is large, had been \(done).",
          "\(start), which was not \(done), is large.", "\(start), which may be \(done), is large.",
        ]
      ),
      (
        "coordinated",
        [
          "\(firm) hired a banker and \(past) \(thing).", "\(firm) will hire a banker and \(base) \(thing).",
          "\(firm) denied that it had hired a banker and \(done) \(thing).",
          "\(firm) hired a banker but did not \(base) \(thing).",
          "\(firm) hired a banker and may \(base) \(thing).",
        ]
      ),
      (
        "gerund",
        [
          "\(firm) saved money by \(event.gerund) \(thing).",
          "\(firm) will save money by \(event.gerund) \(thing).", "\(firm) denied \(event.gerund) \(thing).",
          "\(firm) saved money without \(event.gerund) \(thing).",
          "\(firm) may save money by \(event.gerund) \(thing).",
        ]
      ),
      (
        "infinitive",
        [
          "\(firm) managed to \(base) \(thing).", "\(firm) plans to \(base) \(thing).",
          "\(firm) denied that it had managed to \(base) \(thing).", "\(firm) failed to \(base) \(thing).",
          "\(firm) may try to \(base) \(thing).",
        ]
      ),
      (
        "nominal",
        [
          "The \(noun) of \(bare) by \(firm) cost money.", "\(firm) plans the \(noun) of \(thing).",
          "\(firm) denied the \(noun) of \(thing).", "There was no \(noun) of \(bare).",
          "\(firm) is considering the \(noun) of \(thing).",
        ]
      ),
      (
        "infinitive",
        [
          "\(firm) took the decision to \(base) \(thing).",
          "\(firm) will take the decision to \(base) \(thing).",
          "\(firm) denied that it had taken the decision to \(base) \(thing).",
          "\(firm) has not taken the decision to \(base) \(thing).",
          "\(firm) may take the decision to \(base) \(thing).",
        ]
      ),
    ]
  }

  /// Whether a claim says what the mode means.
  static func isRight(_ claim: Claim, _ mode: Mode, _ event: Event, isDecision: Bool) -> Bool {
    switch mode {
    case .occurred:
      claim.factuality == (isDecision && !event.isDoneWhenDecided ? .planned : .occurred)
        && claim.polarity == .positive
    case .planned: claim.factuality == .planned && claim.polarity == .positive
    case .denied: claim.factuality == .notOccurred && claim.polarity == .negative
    case .negated: claim.factuality != .occurred && claim.polarity == .negative
    case .hedged: claim.factuality == .speculated && claim.hedge <= 0.5
    }
  }

  @Test(
    "twelve verbs in ten phrasings, done, planned, denied, negated and hedged: at least 98 of 100 are right")
  func phrasings() throws {
    let pipeline = try Extracted.pipeline()
    var wrong: [String] = []
    var count = 0
    for event in Self.events {
      for (phrasing, sentences) in Self.sentences(event) {
        for (mode, sentence) in zip(Mode.allCases, sentences) {
          count += 1
          let document = Document(
            id: "t", sha256: "", publisher: "The Lantern",
            published: CivilDay("2021-06-09").map { TimeValue(.day($0)) },
            text: "Halden Motors owns Brightmoor. \(sentence)")
          let claims = pipeline.extract(document).claims.filter { $0.eventType == event.eventType }
          let isRight = claims.contains { claim in
            Self.isRight(claim, mode, event, isDecision: sentence.contains(" decision "))
              && (mode != .occurred || claim.variant == phrasing)
          }
          if !isRight {
            wrong.append(
              "\(phrasing), \(mode): \(sentence) \(claims.map { "\($0.factuality) \($0.variant ?? "")" })")
          }
        }
      }
    }
    #expect(count == 600)
    #expect(Double(wrong.count) <= 0.02 * Double(count), "\(wrong.joined(separator: "\n"))")
  }
}
