/// What a text has told before an expression, for times that are counted from there.
public struct TimeContext: Sendable, Hashable {
  /// The last date told in this sentence or the one before; nil without one.
  public var reference: CalendarPeriod?
  /// The quarter, half, year or month that the text last reported on; nil without one.
  public var reporting: CalendarPeriod?

  /// When the event happened that an expression counts from ("after the merger"); nil while that is unknown.
  public var event: CalendarPeriod?

  /// Makes the context of a text's beginning.
  public init(
    reference: CalendarPeriod? = nil, reporting: CalendarPeriod? = nil, event: CalendarPeriod? = nil
  ) {
    self.reference = reference
    self.reporting = reporting
    self.event = event
  }
}
