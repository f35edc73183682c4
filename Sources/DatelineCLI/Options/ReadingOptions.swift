import ArgumentParser
import Dateline

/// What the user knows about the articles.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("published"),
    help: ArgumentHelp(
      "The date of publication of every article; overrules what the articles say.", valueName: "date"),
    transform: Self.date)
  var published: TimeValue?

  /// The options for the ingestor.
  var ingestOptions: IngestOptions { IngestOptions(metadata: DocumentMetadata(published: published)) }

  private static func date(_ text: String) throws -> TimeValue {
    guard let date = TimeValue(publication: text) else { throw ValidationError(UsageWording.notADate(text)) }
    return date
  }
}
