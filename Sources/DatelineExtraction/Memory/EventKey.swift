import DatelineModel

/// What two claims of one document share that may tell the same event: its type and its subject.
struct EventKey: Hashable {
  let eventType: String
  let subject: String

  init(eventType: String, subject: String) {
    self.eventType = eventType
    self.subject = subject
  }

  init(_ claim: Claim) { self.init(eventType: claim.eventType, subject: claim.subject) }
}
