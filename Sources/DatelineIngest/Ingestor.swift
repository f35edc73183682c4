import DatelineModel

/// Reads articles of any supported kind into documents.
///
/// The same inputs and options give the same report. Nothing is fetched, and no input stops the others.
public struct Ingestor: Sendable {
  /// What the caller set.
  public let options: IngestOptions

  /// The readers in the order of asking: the first that recognises a source reads it, and plain text takes whatever is
  /// left.
  public static let builtInReaders: [any DocumentReader] = [
    DigitalWiresReader(), NinjsReader(), JSONFeedReader(), JSONLReader(),
    RSSReader(), AtomReader(), NewsMLG2Reader(), NewsML1Reader(), NITFReader(), NewsSitemapReader(),
    UnknownXMLReader(), HTMLReader(), PlainTextReader(),
  ]

  /// Makes an ingestor with the built-in readers.
  public init(options: IngestOptions = IngestOptions()) {
    self.options = options
  }

  /// Reads files, folders and archives and gives what comes of them while it goes; "-" is standard input.
  ///
  /// What comes, and in which order, does not depend on `jobs`. Memory is bounded: a few sources a thread are under
  /// way, an archive is read piece by piece, and of a document that was given only its id and hash stay.
  ///
  /// The caller's own thread is one of those that read, so call this where work may take long.
  /// - Parameters:
  ///   - paths: What the user named, in order.
  ///   - jobs: How many sources are read at a time; raised to 1.
  ///   - standardInput: The bytes of standard input when it is named.
  ///   - each: Gets every document in input order, and all that was not read, on the caller's thread.
  /// - Throws: What `each` throws, which ends the reading.
  /// - Complexity: O(n) in the bytes read.
  public func ingest(
    _ paths: [String], jobs: Int, standardInput: any ByteStream = StandardInput.stream(),
    each: (IngestEvent) throws -> Void
  ) rethrows {
    let walk = InputWalker.walk(paths)
    for failure in walk.failures { try each(.failure(failure)) }
    for skipped in walk.skipped { try each(.skipped(skipped)) }
    let sitemaps = SitemapMetadata.gather(walk.inputs, limit: options.byteLimit)
    let opener = SourceOpener(byteLimit: options.byteLimit)
    var inputs = walk.inputs[...]
    var supply: (any SourceSupply)?
    try deliver(jobs: jobs, sitemaps: sitemaps, each: each) {
      while true {
        if let found = supply?.next() { return found }
        guard let input = inputs.popFirst() else { return nil }
        supply = opener.supply(of: input, standardInput: standardInput)
      }
    }
  }

  /// Reads files, folders and archives; "-" is standard input.
  ///
  /// - Parameters:
  ///   - paths: What the user named, in order.
  ///   - jobs: How many sources are read at a time; raised to 1.
  ///   - standardInput: The bytes of standard input when it is named.
  /// - Returns: The documents in input order, and all that was not read.
  /// - Complexity: O(n) in the bytes read.
  public func ingest(
    _ paths: [String], jobs: Int = 1, standardInput: any ByteStream = StandardInput.stream()
  ) -> IngestReport {
    var report = IngestReport(documents: [])
    ingest(paths, jobs: jobs, standardInput: standardInput) { report.append($0) }
    return report
  }

  /// Reads the articles in `source`, for callers that have the bytes at hand.
  ///
  /// - Parameters:
  ///   - source: The bytes and their name; an archive is opened.
  ///   - metadata: What is known from outside; it overrules the source and yields to the options.
  ///   - idBase: What ids are made from; the source's file name without its suffix when nil.
  /// - Returns: The documents in the order of the source, and all that was not read.
  public func documents(
    from source: SourceBytes, metadata: DocumentMetadata = DocumentMetadata(), idBase: String? = nil
  ) -> IngestReport {
    let base = idBase ?? InputWalker.withoutSuffix(InputWalker.lastComponent(source.name))
    var origin = SourceOrigin(name: source.name, file: source.name, idBase: base, folderBase: "")
    origin.metadata = metadata
    let supply: any SourceSupply
    if ContainerKind(source.bytes.prefix(ContainerKind.signatureLength)) == .none {
      let found = FoundSource(source: source, idBase: base, file: source.name, metadata: metadata)
      supply = ReadySupply([.source(found)])
    } else {
      let opener = SourceOpener(byteLimit: options.byteLimit)
      supply = opener.supply(of: ByteReader(source.bytes), origin, file: PackedFile(source.bytes))
    }
    var report = IngestReport(documents: [])
    deliver(jobs: 1, sitemaps: SitemapMetadata(), each: { report.append($0) }, next: { supply.next() })
    return report
  }

  /// What a thread makes of what was found.
  private enum Outcome: Sendable {
    case read(SourceRead)
    case event(IngestEvent)
  }

  /// The most bytes of sources under way at a time, if there is more than one source.
  private static let bytesUnderWay = 64 << 20

  private func deliver(
    jobs: Int, sitemaps: SitemapMetadata, each: (IngestEvent) throws -> Void, next: () -> Found?
  ) rethrows {
    let options = options
    let work = OrderedWork<Found, Outcome>(threads: jobs, costLimit: Self.bytesUnderWay) { found in
      switch found {
      case .source(let source):
        .read(SourceRead(source, readers: Self.builtInReaders, options: options, sitemaps: sitemaps))
      case .failure(let failure): .event(.failure(failure))
      case .skipped(let skipped): .event(.skipped(skipped))
      }
    }
    var desk = IngestDesk()
    try work.run(
      next: { next().map { ($0, $0.byteCount) } },
      take: { outcome in
        switch outcome {
        case .read(let read): for event in desk.events(of: read) { try each(event) }
        case .event(let event): try each(event)
        }
      })
  }
}
