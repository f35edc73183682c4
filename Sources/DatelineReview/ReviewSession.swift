import DatelineModel

/// One reviewer's way through the queue: where the cursor stands, what is marked, and what each key does.
///
/// It knows no screen; a screen shows ``items`` and says what a method returns.
public struct ReviewSession {
  /// The desk.
  public let desk: ReviewDesk
  /// Which rows are shown.
  public private(set) var query: QueueQuery
  /// The rows.
  public private(set) var items: [QueueItem] = []
  /// The number of rows that the query has in all.
  public private(set) var total = 0
  /// The row of the cursor; 0 in an empty queue.
  public private(set) var index = 0
  /// The claims that are marked for a merge.
  public private(set) var marked: Set<String> = []
  /// Whether the rows stay where they are when they are read again.
  private var keepsOrder = false
  /// The number of steps made, those taken back included.
  public private(set) var steps = 0

  /// Begins at the first row.
  public init(_ desk: ReviewDesk, query: QueueQuery = QueueQuery(limit: 1000)) {
    self.desk = desk
    self.query = query
    refresh()
  }

  /// The row of the cursor; nil in an empty queue.
  public var current: QueueItem? { items.indices.contains(index) ? items[index] : nil }

  // MARK: Moving

  /// Takes up what changed; the cursor stays on its claim, or on its place when the claim is gone.
  public mutating func refresh() {
    let claim = current?.claim
    let page = desk.queue(query)
    items = keepsOrder ? inOrder(page.items) : page.items
    keepsOrder = true
    total = page.total
    if let claim, let place = items.firstIndex(where: { $0.claim == claim }) { index = place }
    index = min(index, max(0, items.count - 1))
  }

  /// Rows in the order in which the reviewer has seen them, new ones behind, so that nothing moves under their hands.
  private func inOrder(_ new: [QueueItem]) -> [QueueItem] {
    let places = Dictionary(
      items.enumerated().map { ($1.claim, $0) }, uniquingKeysWith: { first, _ in first })
    return new.enumerated().sorted { first, second in
      let left = (places[first.element.claim] ?? .max, first.offset)
      let right = (places[second.element.claim] ?? .max, second.offset)
      return left < right
    }.map(\.element)
  }

  /// Moves the cursor by rows; it stops at both ends.
  ///
  /// - Returns: whether it moved.
  @discardableResult public mutating func move(by rows: Int) -> Bool {
    let before = index
    index = min(max(0, index + rows), max(0, items.count - 1))
    return index != before
  }

  /// Shows other rows, from the first.
  public mutating func show(_ query: QueueQuery) {
    self.query = query
    index = 0
    keepsOrder = false
    refresh()
  }

  /// Marks the claim of the cursor for a merge, or takes the mark away.
  public mutating func mark() {
    guard let claim = current?.claim else { return }
    if marked.remove(claim) == nil { marked.insert(claim) }
  }

  // MARK: Deciding

  /// Decides on the claim of the cursor.
  ///
  /// - Parameters:
  ///   - verdict: accept, reject or defer.
  ///   - note: the reviewer's words.
  ///   - override: whether to decide although another reviewer decided otherwise.
  /// - Returns: what happened, for the screen.
  /// - Throws: ``ReviewError``.
  public mutating func decide(
    _ verdict: Decision.Verdict, note: String? = nil, override: Bool = false
  ) throws(ReviewError) -> String {
    guard let item = current else { return "the queue is empty" }
    try step([wish(.claim, [item.claim], verdict, reason: note)], override: override)
    if items.indices.contains(index), items[index].claim == item.claim { move(by: 1) }
    let done: [Decision.Verdict: String] = [
      .accept: "accepted", .reject: "rejected", .defer: "left for later",
    ]
    return "\(done[verdict] ?? verdict.rawValue): \(item.subject), \(item.label)"
  }

  /// Accepts the claims of some rows in one step, those that others decided on left out.
  ///
  /// - Parameter rows: the rows that a reviewer can see.
  /// - Returns: what happened, for the screen.
  /// - Throws: ``ReviewError``.
  public mutating func acceptAll(in rows: Range<Int>) throws(ReviewError) -> String {
    let visible = items[rows.clamped(to: items.indices)].filter { $0.state == .open }
    guard !visible.isEmpty else { return "nothing open is visible" }
    try step(visible.map { wish(.claim, [$0.claim], .accept) })
    return "accepted \(visible.count) claims"
  }

  /// Gives a value of the claim of the cursor another content.
  ///
  /// - Parameters:
  ///   - row: the row to edit.
  ///   - text: what the reviewer typed.
  /// - Returns: what happened, for the screen.
  /// - Throws: ``ReviewError``.
  public mutating func edit(_ row: ClaimView.Row, to text: String) throws(ReviewError) -> String {
    guard let item = current else { return "the queue is empty" }
    let value: SlotValue =
      switch row.kind {
      case "time", "amount", "entity": try desk.check(text, as: row.kind).value
      default: .text(text)
      }
    let target = Decision.Target(kind: .claim, ids: [item.claim], slot: row.name)
    try step([ReviewRequest.Wish(target: target, decision: .edit, value: value)])
    return "\(row.label): \(text)"
  }

  /// Says that the marked claims, or that of the cursor and the next one, tell one event.
  public mutating func merge() throws(ReviewError) -> String {
    var claims = items.map(\.claim).filter(marked.contains)
    if claims.count < 2, let item = current {
      claims = [item.claim] + (items.indices.contains(index + 1) ? [items[index + 1].claim] : [])
    }
    guard claims.count > 1 else { return "mark the claims that tell one event, then merge" }
    try step(zip(claims, claims.dropFirst()).map { wish(.claimPair, [$0, $1], .sameEvent) })
    marked = []
    return "merged \(claims.count) claims"
  }

  /// Says that the claim of the cursor tells another event than the rest of its fact.
  public mutating func split() throws(ReviewError) -> String {
    guard let item = current, let fact = try fact() else { return "the claim stands behind no fact" }
    let others = fact.claims.map(\.claim).filter { $0 != item.claim }
    guard !others.isEmpty else { return "the claim stands alone already" }
    try step(others.map { wish(.claimPair, [item.claim, $0], .differentEvent) })
    return "split from \(others.count) \(others.count == 1 ? "claim" : "claims")"
  }

  /// Chooses a value for a property of the fact of the cursor.
  ///
  /// - Parameters:
  ///   - number: the choice's key, from 1.
  ///   - property: a property with choices.
  /// - Returns: what happened, for the screen.
  /// - Throws: ``ReviewError``.
  public mutating func choose(_ number: Int, of property: FactView.Property) throws(ReviewError) -> String {
    guard let fact = try fact(), let choice = property.choices.first(where: { $0.key == number }) else {
      return "there is no choice \(number)"
    }
    let target = Decision.Target(kind: .slot, ids: [fact.fact.id], slot: property.name)
    try step([ReviewRequest.Wish(target: target, decision: .preferValue, value: choice.value)])
    return "\(property.name.replacing("_", with: " ")): \(choice.text)"
  }

  /// Takes the last step back.
  public mutating func undo() throws(ReviewError) -> String {
    return follow(try desk.undo())
  }

  /// Makes the step again that was taken back last.
  public mutating func redo() throws(ReviewError) -> String {
    return follow(try desk.redo())
  }

  /// Goes to the claim that a step was about, when it is among the rows.
  private mutating func follow(_ outcome: StepOutcome) -> String {
    refresh()
    if let claim = outcome.claims.first, let place = items.firstIndex(where: { $0.claim == claim }) {
      index = place
    }
    return outcome.text
  }

  /// Shows the conflicts alone, or everything that is open again.
  public mutating func toggleConflicts() -> String {
    toggle(.conflict, "conflicts only; c shows all that is open")
  }

  /// Shows what was left for later alone, or everything that is open again.
  public mutating func toggleLater() -> String {
    toggle(.unsure, "left for later; l shows all that is open")
  }

  private mutating func toggle(_ narrow: QueueQuery.Show, _ words: String) -> String {
    var query = query
    query.show = query.show == narrow ? .open : narrow
    show(query)
    return query.show == narrow ? words : "all that is open"
  }

  // MARK: Names

  /// Pairs of names that may be one, the likeliest first.
  public var doubts: [DoubtList.Doubt] { desk.doubts().doubts }

  /// Says whether two names are one.
  ///
  /// - Returns: what happened, for the screen.
  /// - Throws: ``ReviewError``.
  public mutating func decide(_ doubt: DoubtList.Doubt, isSame: Bool) throws(ReviewError) -> String {
    try step([wish(.entityPair, doubt.ids, isSame ? .sameEntity : .differentEntity)])
    return doubt.names.joined(separator: isSame ? " is " : " is not ")
  }

  // MARK: Looking

  /// The claim of the cursor in its context; nil in an empty queue.
  public func claim() throws(ReviewError) -> ClaimView? {
    guard let item = current else { return nil }
    return try desk.claim(item.claim)
  }

  /// The fact of the cursor; nil when the claim stands behind none.
  public func fact() throws(ReviewError) -> FactView? {
    guard let id = current?.fact else { return nil }
    return try desk.fact(id)
  }

  private func wish(
    _ kind: Decision.Target.Kind, _ ids: [String], _ verdict: Decision.Verdict, reason: String? = nil
  ) -> ReviewRequest.Wish {
    ReviewRequest.Wish(target: Decision.Target(kind: kind, ids: ids), decision: verdict, reason: reason)
  }

  private mutating func step(_ wishes: [ReviewRequest.Wish], override: Bool = false) throws(ReviewError) {
    _ = try desk.decide(ReviewRequest(decisions: wishes, override: override))
    steps += 1
    refresh()
  }
}
