import DatelineModel
import DatelineStore
import Foundation

/// Where reviewers decide: the queue, the views and the log of one workspace.
///
/// Decisions are in the store before a call returns; the facts that follow from them are derived behind it, one
/// derivation at a time, so that a reviewer never waits. Every method may be called from any thread.
public final class ReviewDesk: @unchecked Sendable {
  let workspace: Workspace
  let services: ReviewServices
  /// The name of the reviewer of this desk.
  public let reviewer: String
  /// How many threads decode stored claims.
  private let threads: Int

  /// What changes, guarded by ``lock``.
  struct Moment {
    var snapshot: ReviewSnapshot
    var log: ReviewLog
    var extractions: [DocumentClaims]
    var revision: Int
    /// The store's revision that ``log`` is of.
    var storeRevision: Int
    /// The store's revision that ``extractions`` is of.
    var contentRevision: Int
    /// Whether facts are being derived.
    var isDeriving = false
    /// Whether something has changed since the last derivation began.
    var isStale = false
    /// The rows of the queue; nil when they have to be made again.
    var rows: QueueRows?
    /// The rows by claim.
    var items: [String: QueueItem] { rows?.items ?? [:] }
  }

  /// The rows of the queue and their order by use, which changes with the facts only.
  struct QueueRows {
    var items: [String: QueueItem]
    let order: [String]
  }

  private let lock = NSLock()
  private var moment: Moment
  private let work = DispatchQueue(label: "dateline.review")

  /// Opens a desk and derives the facts.
  ///
  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - reviewer: who decides.
  ///   - services: what the review needs of other stages.
  ///   - threads: how many decode stored claims at a time.
  /// - Throws: what the store says.
  /// - Complexity: that of reading and reconciling all claims.
  public init(
    _ workspace: Workspace, reviewer: String, services: ReviewServices, threads: Int = 1
  ) throws(StoreError) {
    self.workspace = workspace
    self.reviewer = reviewer
    self.services = services
    self.threads = threads
    let revision = try workspace.revision()
    let contentRevision = try workspace.contentRevision()
    let decisions = try workspace.decisions()
    let extractions = try workspace.extractions(threads: threads)
    let reviewed = services.derive(extractions, decisions)
    let (snapshot, log) = (ReviewSnapshot(reviewed), ReviewLog(decisions))
    moment = Moment(
      snapshot: snapshot, log: log, extractions: extractions, revision: 1, storeRevision: revision,
      contentRevision: contentRevision, rows: Self.rows(snapshot, log, services.wording))
    services.publish(reviewed, revision)
  }

  /// What stands now.
  func now() -> Moment {
    lock.withLock {
      if moment.rows == nil { moment.rows = Self.rows(moment.snapshot, moment.log, services.wording) }
      return moment
    }
  }

  private static func rows(
    _ snapshot: ReviewSnapshot, _ log: ReviewLog, _ wording: ReviewWording
  ) -> QueueRows {
    let maker = QueueItems(snapshot, log, wording)
    let items = snapshot.claims.values.map(maker.item)
    return QueueRows(
      items: Dictionary(uniqueKeysWithValues: items.map { ($0.claim, $0) }), order: maker.byUse(items))
  }

  /// Waits until the facts are derived from every decision that was made before the call.
  public func settle() {
    work.sync {}
  }

  // MARK: Head

  /// What stands at the head of the screen.
  ///
  /// What other processes changed in the store is taken up.
  public func state() throws(ReviewError) -> DeskState {
    try takeUp()
    return state(of: now())
  }

  func state(of moment: Moment) -> DeskState {
    let items = moment.items
    let open = items.values.count { $0.state == .open || $0.state == .stale }
    let set = moment.snapshot.set
    let stacks = moment.log.stacks(of: reviewer)
    return DeskState(
      workspace: workspace.folder.lastPathComponent, reviewer: reviewer, revision: moment.revision,
      reconciling: moment.isDeriving,
      counts: DeskState.Counts(
        documents: set.documents.count, claims: items.count, facts: set.facts.count, toReview: open,
        conflicts: set.facts.count { $0.status == .disputed }, decided: items.count - open,
        doubts: openDoubts(moment).count,
        orphans: moment.snapshot.reviewed.orphans.count),
      canUndo: !stacks.undo.isEmpty, canRedo: !stacks.redo.isEmpty)
  }

  /// Pairs of entities that are there and that nobody decided on.
  func openDoubts(_ moment: Moment) -> [EntityDoubt] {
    moment.snapshot.reviewed.doubts.filter { doubt in
      doubt.ids.allSatisfy { moment.snapshot.entities[$0] != nil }
        && !moment.log.standing(.entityPair, doubt.ids[0]).contains {
          Set($0.target.ids ?? []) == Set(doubt.ids)
        }
    }
  }

  /// Takes up what other processes changed in the store.
  ///
  /// - Complexity: that of reading the log, and of all claims when documents or claims are others.
  private func takeUp() throws(ReviewError) {
    do throws(StoreError) {
      let revision = try workspace.revision()
      guard lock.withLock({ moment.storeRevision }) != revision else { return }
      let contentRevision = try workspace.contentRevision()
      let decisions = try workspace.decisions()
      let isOther = lock.withLock { moment.contentRevision } != contentRevision
      let extractions = isOther ? try workspace.extractions(threads: threads) : nil
      lock.withLock {
        moment.log = ReviewLog(decisions)
        if let extractions { moment.extractions = extractions }
        moment.contentRevision = contentRevision
        moment.storeRevision = revision
        moment.revision += 1
        moment.rows = nil
      }
      derive()
    } catch {
      throw .store("\(error)")
    }
  }

  // MARK: Deciding

  /// Makes a step.
  ///
  /// Accepting a claim whose fact nobody contradicts and nobody decided on accepts the fact too.
  /// - Parameter request: what is decided.
  /// - Returns: the step and what stands now; the facts may follow a moment later.
  /// - Throws: ``ReviewError`` when a target is unknown, a value does not fit, or another reviewer decided otherwise.
  public func decide(_ request: ReviewRequest) throws(ReviewError) -> StepOutcome {
    // Another desk may have decided since.
    try takeUp()
    let before = now()
    guard !request.decisions.isEmpty else { throw .badDecision("a step needs a decision") }
    if !request.override { try refuseOthers(request, before) }
    let step = services.newStep()
    let drafting = DecisionDrafting(
      before, reviewer: reviewer, at: time(after: before.log), step: step, services: services)
    let decisions = try drafting.decisions(request)
    return try put(decisions, step: step, undone: [])
  }

  /// Takes back the reviewer's last step.
  ///
  /// - Throws: ``ReviewError/nothingLeft`` when there is none.
  public func undo() throws(ReviewError) -> StepOutcome {
    try takeUp()
    let before = now()
    guard let last = before.log.stacks(of: reviewer).undo.last else { throw .nothingLeft }
    return try takeBack(last, before)
  }

  /// Makes the step again that was taken back last.
  ///
  /// - Throws: ``ReviewError/nothingLeft`` when there is none.
  public func redo() throws(ReviewError) -> StepOutcome {
    try takeUp()
    let before = now()
    guard let last = before.log.stacks(of: reviewer).redo.last else { throw .nothingLeft }
    return try takeBack(last.compactMap(before.log.undoing), before)
  }

  private func takeBack(_ decisions: [Decision], _ before: Moment) throws(ReviewError) -> StepOutcome {
    let step = services.newStep()
    let at = time(after: before.log)
    let undoing = decisions.enumerated().map { number, decision in
      Decision(
        id: "\(step).\(number + 1)", at: at, by: reviewer, target: decision.target, decision: .undo,
        undoes: decision.id)
    }
    return try put(undoing, step: step, undone: decisions.map(\.id))
  }

  /// The time now, and in any case later than the last decision, so that the order of the log is that of its times.
  private func time(after log: ReviewLog) -> String {
    let now = services.now()
    let moment = now.hasSuffix("Z") ? String(now.dropLast()) : now
    guard let last = log.decisions.last?.order.moment, moment <= last else { return now }
    return last + (last.contains(".") ? "" : ".") + "1Z"
  }

  private func put(
    _ decisions: [Decision], step: String, undone: [String]
  ) throws(ReviewError) -> StepOutcome {
    do throws(StoreError) {
      _ = try workspace.append(decisions)
    } catch {
      throw .store("\(error)")
    }
    lock.withLock {
      for decision in decisions { moment.log.add(decision) }
      moment.storeRevision += 1
      moment.revision += 1
      refreshItems(of: decisions)
    }
    derive()
    let after = now()
    return StepOutcome(
      step: step, revision: after.revision, undone: undone, claims: claims(of: decisions, after),
      text: text(of: decisions, after), state: state(of: after))
  }

  /// The claims that decisions are about: of a fact its first one.
  private func claims(of decisions: [Decision], _ moment: Moment) -> [String] {
    let ids = decisions.flatMap { decision -> [String] in
      let ids = decision.target.ids ?? []
      switch decision.target.kind {
      case .claim, .claimPair, .originPair: return ids
      case .fact, .slot: return ids.compactMap { moment.snapshot.facts[$0]?.claims.first?.claim }
      case .entityPair, .source: return []
      }
    }
    var seen: Set<String> = []
    return ids.filter { moment.snapshot.claims[$0] != nil && seen.insert($0).inserted }
  }

  /// Makes the rows anew that decisions are about; called under ``lock``.
  private func refreshItems(of decisions: [Decision]) {
    guard moment.rows != nil else { return }
    let maker = QueueItems(moment.snapshot, moment.log, services.wording)
    for decision in decisions where decision.target.kind == .claim {
      for id in decision.target.ids ?? [] {
        guard let claim = moment.snapshot.claims[id] else { continue }
        moment.rows?.items[id] = maker.item(claim)
      }
    }
  }

  private func refuseOthers(_ request: ReviewRequest, _ moment: Moment) throws(ReviewError) {
    var others: [ReviewError.OtherDecision] = []
    for wish in request.decisions {
      guard let id = wish.target.ids?.first, let last = moment.log.standing(wish.target.kind, id).last,
        last.by != reviewer, last.decision != wish.decision || last.value != wish.value
      else { continue }
      if [.claim, .fact, .source].contains(wish.target.kind)
        || (wish.target.slot == last.target.slot && Set(wish.target.ids ?? []) == Set(last.target.ids ?? []))
      {
        others.append(
          ReviewError.OtherDecision(
            by: last.by, decision: last.decision.rawValue, at: last.at, ids: last.target.ids ?? []))
      }
    }
    if !others.isEmpty { throw .decidedByAnother(others) }
  }

  /// Adds the decisions of another desk to the log; those that are in it already are left out.
  ///
  /// - Returns: the number that was added.
  public func merge(_ decisions: [Decision]) throws(ReviewError) -> Int {
    let added: Int
    do throws(StoreError) {
      added = try workspace.append(decisions)
    } catch {
      throw .store("\(error)")
    }
    try takeUp()
    return added
  }

  // MARK: Deriving

  /// Derives the facts behind the caller's back; calls while it waits are one.
  private func derive() {
    let starts = lock.withLock {
      moment.isStale = true
      guard !moment.isDeriving else { return false }
      moment.isDeriving = true
      return true
    }
    guard starts else { return }
    work.async { [self] in
      while true {
        let input: (extractions: [DocumentClaims], log: ReviewLog, revision: Int)? = lock.withLock {
          guard moment.isStale else {
            moment.isDeriving = false
            return nil
          }
          moment.isStale = false
          return (moment.extractions, moment.log, moment.storeRevision)
        }
        guard let input else { return }
        let reviewed = services.derive(input.extractions, input.log.decisions)
        let snapshot = ReviewSnapshot(reviewed)
        let rows = Self.rows(snapshot, input.log, services.wording)
        lock.withLock {
          moment.snapshot = snapshot
          moment.revision += 1
          moment.rows = rows
          // What was decided meanwhile is not in these rows yet.
          refreshItems(of: Array(moment.log.decisions.dropFirst(input.log.decisions.count)))
        }
        if lock.withLock({ !moment.isStale }) { services.publish(reviewed, input.revision) }
      }
    }
  }
}
