import DatelineModel

/// Reads articles of any supported kind into documents.
///
/// The same inputs and options give the same report. Nothing is fetched, and no input stops the others.
public struct Ingestor: Sendable {
  /// What the caller set.
  public let options: IngestOptions

  /// The readers in the order of asking: the first that recognises a source reads it, and plain text takes whatever is
  /// left.
  public static let builtInReaders: [any DocumentReader] = [JSONLReader(), HTMLReader(), PlainTextReader()]

  /// Makes an ingestor with the built-in readers.
  public init(options: IngestOptions = IngestOptions()) {
    self.options = options
  }

  /// Reads files and folders; "-" is standard input.
  ///
  /// - Parameters:
  ///   - paths: What the user named, in order.
  ///   - standardInput: Gives the bytes of standard input when it is named; its argument is the limit in bytes.
  /// - Returns: The documents in input order, and all that was not read.
  /// - Complexity: O(n) in the bytes read.
  public func ingest(
    _ paths: [String], standardInput: (Int) throws(IngestError) -> [UInt8] = StandardInput.read
  ) -> IngestReport {
    let walk = InputWalker.walk(paths)
    var desk = IngestDesk(failures: walk.failures, skipped: walk.skipped)
    for input in walk.inputs {
      do {
        let bytes =
          input.isStandardInput
          ? try standardInput(options.byteLimit)
          : try FileSystem.bytes(ofFile: input.path, limit: options.byteLimit)
        let source = SourceBytes(name: input.path, bytes: bytes)
        desk.take(
          try read(source, metadata: input.metadata), idBase: input.idBase,
          file: input.isStandardInput ? nil : input.path)
      } catch {
        desk.fail(input.path, error)
      }
    }
    return desk.report()
  }

  /// Reads the articles in `source`, for callers that have the bytes at hand.
  ///
  /// - Parameters:
  ///   - source: The bytes and their name.
  ///   - metadata: What is known from outside; it overrules the source and yields to the options.
  ///   - idBase: What ids are made from; the source's file name without its suffix when nil.
  /// - Returns: The documents in the order of the source, and all that was not read.
  public func documents(
    from source: SourceBytes, metadata: DocumentMetadata = DocumentMetadata(), idBase: String? = nil
  ) -> IngestReport {
    var desk = IngestDesk(failures: [], skipped: [])
    let base = idBase ?? InputWalker.withoutSuffix(InputWalker.lastComponent(source.name))
    do {
      desk.take(try read(source, metadata: metadata), idBase: base, file: source.name)
    } catch {
      desk.fail(source.name, error)
    }
    return desk.report()
  }

  private func read(_ source: SourceBytes, metadata: DocumentMetadata) throws(IngestError) -> IngestDesk.Read
  {
    guard source.bytes.count <= options.byteLimit else { throw .tooLarge(limit: options.byteLimit) }
    guard !source.isBlank else { throw .emptyFile }
    guard !source.isBinary else { throw .binaryFile }
    let stronger = options.userMetadata.completed(from: metadata)
    let reader = Self.builtInReaders.first { $0.recognises(source) } ?? PlainTextReader()
    let outcome = try reader.read(source, context: ReadingContext(metadata: stronger))
    return IngestDesk.Read(outcome: outcome, reader: reader.name, stronger: stronger)
  }
}

extension IngestOptions {
  /// ``metadata``, its date marked as the user's.
  fileprivate var userMetadata: DocumentMetadata {
    var result = metadata
    result.publishedSource = .user
    return result.attributed(to: "user")
  }
}
