/// The closing line of a run: what became of everything that was read, so that nothing disappears silently.
///
/// ``read`` is the sum of its parts by construction; a document that was kept although a part of it was wrong
/// counts as done.
public struct Ledger: Hashable, Sendable {
  /// What was done with the documents that went well: "extracted".
  public let verb: String
  /// The number of documents that went well.
  public let done: Int
  /// The number of documents that were as they are before; nil where nothing is kept between runs.
  public let unchanged: Int?
  /// The number of files, folders and documents that were seen and left aside.
  public let skipped: Int
  /// The number that failed.
  public let failed: Int
  /// What the run made, in the order to print; a count of 1 takes the singular.
  public let made: [Made]

  /// A number of things of one kind.
  public struct Made: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// The name of one: "claim"; an "s" makes it several.
    public let noun: String

    /// Makes a count.
    public init(_ count: Int, _ noun: String) {
      self.count = count
      self.noun = noun
    }

    /// "1 claim", "63 claims".
    public var words: String { "\(Grouping.grouped(count)) \(noun)\(count == 1 ? "" : "s")" }
  }

  /// The number of everything met.
  public var read: Int { done + (unchanged ?? 0) + skipped + failed }

  /// Makes a ledger.
  public init(
    verb: String, done: Int, unchanged: Int? = nil, skipped: Int, failed: Int, made: [Made] = []
  ) {
    self.verb = verb
    self.done = done
    self.unchanged = unchanged
    self.skipped = skipped
    self.failed = failed
    self.made = made
  }

  /// The counts that every fact set has: claims, facts, disputes.
  public static func counts(of set: FactSet) -> [Made] {
    [
      Made(set.claims.count, "claim"), Made(set.facts.count, "fact"),
      Made(set.facts.count { $0.status == .disputed }, "dispute"),
    ]
  }

  /// The line itself.
  ///
  /// - Parameter seconds: the time taken; nil leaves the brackets out.
  /// - Returns: `read 6 = extracted 3 + skipped 3 + failed 0; 63 claims, 39 facts, 1 dispute (0.04 s)`.
  public func line(seconds: Double?) -> String {
    let same = unchanged.map { " + unchanged \($0)" } ?? ""
    var line = "read \(read) = \(verb) \(done)\(same) + skipped \(skipped) + failed \(failed)"
    if !made.isEmpty { line += "; " + made.map(\.words).joined(separator: ", ") }
    if let seconds { line += " (\(Self.twoDecimals(seconds)) s)" }
    return line
  }

  private static func twoDecimals(_ seconds: Double) -> String {
    let hundredths = Int((max(0, seconds) * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count == 1 ? "0" : "")\(rest)"
  }
}
