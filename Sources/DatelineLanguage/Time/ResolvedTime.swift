import DatelineModel

/// An expression of time with what it comes to in its document.
public struct ResolvedTime: Sendable {
  /// The words.
  public let expression: TimeExpression
  /// What the text told before them.
  public let context: TimeContext
  /// The value as the time of an event; unresolved for durations and sets.
  public let value: TimeValue
  /// The two ends of a range that is written out, which TIMEX3 marks each by itself; empty for all else.
  public var ends: [ResolvedTime] = []
  /// The expression in the terms of TIMEX3.
  public let timex: Timex
}
