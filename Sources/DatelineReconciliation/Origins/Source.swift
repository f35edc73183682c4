import DatelineModel

/// Where one claim says its information comes from.
struct Source: Comparable {
  let kind: Origin.Kind
  /// A name a reader understands.
  let name: String
  /// The medium quoted, in lower case; empty when the publisher speaks itself.
  let medium: String
  /// The day of publication, as a day number; nil when unknown.
  let day: Int?
  let document: String

  init(_ claim: Claim, document: DocumentSummary?) {
    self.document = claim.document
    day = document?.published.map { $0.latest.ordinal }
    let links = claim.attribution.drop { $0.kind == .publisher }
    let medium = links.first { $0.kind == .wire || $0.kind == .newspaper || $0.kind == .unnamedMedia }
    self.medium = medium?.by.lowercased() ?? ""
    let speaker = links.last { $0.kind != .wire && $0.kind != .newspaper && $0.kind != .unnamedMedia }
    let outlet = claim.attribution.first?.by ?? claim.document
    switch speaker?.kind {
    case .namedPerson?, .namedOrganisation?:
      kind = .namedOnRecord
      name = speaker?.by ?? outlet
    case .officialDocument?:
      kind = .officialDocument
      name = [speaker?.by, outlet].compactMap { $0 }.joined(separator: ", ")
    case .anonymous?:
      let count = speaker?.count ?? 1
      kind = medium?.kind == .wire ? (count > 1 ? .wireTwoAnonymous : .wireOneAnonymous) : .anonymous
      name = [medium?.by ?? outlet, count > 1 ? "unnamed sources" : "an unnamed source"].joined(
        separator: ", ")
    default:
      if let medium {
        kind = medium.kind == .unnamedMedia ? .unattributed : .quotedMedium
        name = medium.by
      } else {
        kind = .outlet
        name = outlet
      }
    }
  }

  /// Whether somebody other than the publisher or a named speaker vouches.
  var isSecondHand: Bool {
    switch kind {
    case .wireTwoAnonymous, .wireOneAnonymous, .anonymous, .quotedMedium: true
    case .namedOnRecord, .officialDocument, .outlet, .unattributed: false
    }
  }

  /// Claims of different buckets never share an origin by attribution alone.
  func bucket(of claim: Claim) -> String {
    let slug = Entity.identifier(forName: name)
    switch kind {
    case .outlet, .namedOnRecord, .officialDocument, .quotedMedium: return "\(kind.rawValue) \(slug)"
    case .unattributed: return "unattributed"
    case .wireTwoAnonymous, .wireOneAnonymous:
      // The same agency's insiders on the same matter are the same insiders, whether one or two are mentioned.
      return "wire \(medium) \(claim.subject) \(claim.family)"
    case .anonymous: return "anonymous \(claim.document)"
    }
  }

  /// Whether two sources of one bucket are near enough in time to be one.
  func isNear(_ other: Source) -> Bool {
    guard let day, let otherDay = other.day, kind == .wireTwoAnonymous || kind == .wireOneAnonymous else {
      return true
    }
    return abs(day - otherDay) <= 3
  }

  var originID: String { "o:" + kind.rawValue + "-" + Entity.identifier(forName: name).dropFirst(2) }

  /// The better documented source first: more anonymous sources named, then the name.
  static func < (left: Source, right: Source) -> Bool {
    (rank(left.kind), left.name, left.document) < (rank(right.kind), right.name, right.document)
  }

  private static func rank(_ kind: Origin.Kind) -> Int {
    switch kind {
    case .officialDocument: 0
    case .namedOnRecord: 1
    case .wireTwoAnonymous: 2
    case .wireOneAnonymous: 3
    case .quotedMedium: 4
    case .anonymous: 5
    case .outlet: 6
    case .unattributed: 7
    }
  }
}
