import DatelineModel

/// Where one claim says its information comes from.
struct Source {
  let kind: Origin.Kind
  /// A name a reader understands.
  let name: String
  /// The telling words of the medium that has it first: the one that is quoted last, else the publisher.
  let medium: String
  /// The telling words of the named speaker; empty when nobody is named.
  let speaker: String
  /// Whether an organisation, not a person, is named.
  let isOrganisation: Bool
  /// The day of publication, as a day number; nil when unknown.
  let day: Int?
  let document: String
  /// Whether the document's own publisher has it first.
  let isFirstHand: Bool

  /// - Parameters:
  ///   - claim: the claim.
  ///   - document: the document it comes from.
  ///   - subjectNames: the names of whom the claim is about: a company that publishes about itself speaks on record.
  ///   - agencies: the names of news agencies, in lower case.
  ///   - keys: the telling words of names seen before.
  init(
    _ claim: Claim, document: DocumentSummary?, subjectNames: Set<String>, agencies: Set<String>,
    keys: SourceKeys
  ) {
    self.document = claim.document
    day = document?.published.map { $0.latest.ordinal }
    let links = claim.attribution.drop { $0.kind == .publisher }
    let medium = links.last { Self.isMedium($0.kind) }
    let speaker = links.last { !Self.isMedium($0.kind) }
    let publisher = claim.attribution.first { $0.kind == .publisher }?.by ?? document?.publisher
    let outlet = publisher ?? claim.document
    self.medium = keys.key(medium?.by ?? outlet)
    isFirstHand = medium.map { keys.key($0.by) == keys.key(outlet) } ?? true
    isOrganisation = speaker?.kind == .namedOrganisation
    let isAgency = medium?.kind == .wire || keys.isAgency(medium?.by ?? outlet, agencies)
    switch speaker?.kind {
    case .namedPerson?, .namedOrganisation?:
      kind = .namedOnRecord
      name = speaker?.by ?? outlet
      self.speaker = keys.key(name)
    case .officialDocument?:
      kind = .officialDocument
      name = speaker.map { keys.joined($0.by, outlet) } ?? outlet
      self.speaker = keys.key(speaker?.by ?? "")
    case .anonymous?:
      let count = speaker?.count ?? 1
      kind = isAgency ? (count > 1 ? .wireTwoAnonymous : .wireOneAnonymous) : .anonymous
      name = keys.joined(medium?.by ?? outlet, count > 1 ? "unnamed sources" : "an unnamed source")
      self.speaker = ""
    default:
      if let medium, !isFirstHand {
        kind = medium.kind == .unnamedMedia ? .unattributed : .quotedMedium
        name = medium.by
        self.speaker = ""
      } else if publisher != nil, subjectNames.contains(keys.key(outlet)) {
        kind = .namedOnRecord
        name = outlet
        self.speaker = keys.key(outlet)
      } else {
        kind = .outlet
        name = outlet
        self.speaker = ""
      }
    }
  }

  /// The words of a name by which two mentions of it are the same.
  static func key(_ name: String) -> String {
    var words = NameWords.name(name)
    if words.count > 1, let last = words.last, last == "com" || last == "org" || last == "net" {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static func isMedium(_ kind: Attribution.Kind) -> Bool {
    kind == .wire || kind == .newspaper || kind == .unnamedMedia
  }

  /// Whether somebody other than the publisher or a named speaker vouches.
  var isSecondHand: Bool {
    switch kind {
    case .wireTwoAnonymous, .wireOneAnonymous, .anonymous, .quotedMedium: true
    case .namedOnRecord, .officialDocument, .outlet, .unattributed: false
    }
  }

  /// What claims of one source share; claims of different buckets never share an origin by attribution alone.
  func bucket(of claim: Claim) -> Bucket {
    switch kind {
    case .outlet, .quotedMedium: Bucket(kind: "medium", who: medium, about: "")
    case .namedOnRecord: Bucket(kind: "named", who: speaker, about: "")
    case .officialDocument: Bucket(kind: "official", who: speaker, about: "\(claim.subject) \(claim.family)")
    case .unattributed: Bucket(kind: "unattributed", who: "", about: "")
    // The same medium's insiders on the same matter are the same insiders, whether one or two are mentioned.
    case .wireTwoAnonymous, .wireOneAnonymous, .anonymous:
      Bucket(kind: "insiders", who: medium, about: "\(claim.subject) \(claim.family)")
    }
  }

  /// What claims of one source share.
  struct Bucket: Hashable, Comparable {
    let kind: String
    let who: String
    let about: String

    static func < (left: Bucket, right: Bucket) -> Bool {
      (left.kind, left.who, left.about) < (right.kind, right.who, right.about)
    }
  }

  /// Whether two sources of one bucket are near enough in time to be one: insiders and papers within three days.
  func isNear(_ other: Source) -> Bool {
    guard let day, let otherDay = other.day, isSecondHand || kind == .officialDocument, kind != .quotedMedium
    else {
      return true
    }
    // Who quotes another medium may do so weeks later.
    return abs(day - otherDay) <= (isFirstHand && other.isFirstHand ? 3 : 31)
  }

  var originID: String { "o:" + kind.rawValue + "-" + Entity.identifier(forName: name).dropFirst(2) }

  /// Of two sources of one origin, the better documented one: more anonymous sources named, first hand, then the name.
  static func isBetter(_ left: Source, _ right: Source) -> Bool {
    (left.rank, left.isFirstHand ? 0 : 1, left.name, left.document) < (
      right.rank, right.isFirstHand ? 0 : 1, right.name, right.document
    )
  }

  private var rank: Int {
    switch kind {
    case .officialDocument: 0
    case .namedOnRecord: 1
    case .wireTwoAnonymous: 2
    case .wireOneAnonymous: 3
    case .outlet: 4
    case .quotedMedium: 5
    case .anonymous: 6
    case .unattributed: 7
    }
  }
}

/// What is made of the names of sources, which recur in thousands of claims.
final class SourceKeys {
  private var keys: [String: String] = [:]
  private var agencies: [String: Bool] = [:]
  private var joined: [[String]: String] = [:]

  /// ``Source/key(_:)`` of a name.
  func key(_ name: String) -> String {
    if let known = keys[name] { return known }
    let key = Source.key(name)
    keys[name] = key
    return key
  }

  /// Whether a name in any case is one of `names`.
  func isAgency(_ name: String, _ names: Set<String>) -> Bool {
    if let known = agencies[name] { return known }
    let isAgency = names.contains(name.lowercased())
    agencies[name] = isAgency
    return isAgency
  }

  /// Both names with a comma between them.
  func joined(_ first: String, _ second: String) -> String {
    if let known = joined[[first, second]] { return known }
    let both = "\(first), \(second)"
    joined[[first, second]] = both
    return both
  }
}
