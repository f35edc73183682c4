import DatelineModel

/// What a match is attached to: when, according to whom, and how real.
struct Attachment {
  /// The event type, after what a plan makes of it.
  var eventType: String
  /// When; nil when the words give no time.
  var time: TimeAttacher.Attached?
  /// Why other times of the sentence were not taken, by their index.
  var rejectedTimes: [Int: TimeAttacher.Rejection]
  /// How real the event is.
  var reality: Reality
  /// The sources behind the publisher.
  let sources: SourceReader.Chain
  /// The words that tell why it happened; nil where none do.
  let reason: Range<Int>?
}
