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
    try ingest(
      InputWalker.walk(paths), jobs: jobs, memory: SourceMemory(), standardInput: standardInput,
      source: { source in for event in source.events { try each(event) } })
  }

  /// Reads what a walk found, source by source, and leaves out what is as it was when it was read before.
  ///
  /// The documents of a source that changed keep their ids as far as they can. Otherwise like
  /// ``ingest(_:jobs:standardInput:each:)``.
  /// - Parameters:
  ///   - walk: The files to read, and what could not be found.
  ///   - jobs: How many sources are read at a time; raised to 1.
  ///   - memory: What was read before.
  ///   - standardInput: The bytes of standard input when it is named.
  ///   - each: Gets what came of every source in input order, on the caller's thread.
  /// - Throws: What `each` throws, which ends the reading.
  /// - Complexity: O(n) in the bytes of all sources, of which unchanged ones are only hashed.
  public func ingest(
    _ walk: InputWalker.Walk, jobs: Int, memory: SourceMemory,
    standardInput: any ByteStream = StandardInput.stream(), source each: (IngestedSource) throws -> Void
  ) rethrows {
    for failure in walk.failures {
      try each(IngestedSource(name: failure.path, events: [.failure(failure)]))
    }
    for skipped in walk.skipped {
      try each(IngestedSource(name: skipped.path, events: [.skipped(skipped)]))
    }
    let sitemaps = SitemapMetadata.gather(walk.inputs, limit: options.byteLimit)
    let opener = SourceOpener(byteLimit: options.byteLimit)
    var inputs = walk.inputs[...]
    var supply: (any SourceSupply)?
    try deliver(jobs: jobs, sitemaps: sitemaps, memory: memory, each: each) {
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
    deliver(
      jobs: 1, sitemaps: SitemapMetadata(), memory: SourceMemory(),
      each: { for event in $0.events { report.append(event) } }, next: { supply.next() })
    return report
  }

  /// What a thread makes of what was found.
  private enum Outcome: Sendable {
    case read(SourceRead, fingerprint: String)
    case unchanged(name: String, fingerprint: String)
    case event(name: String, IngestEvent)
  }

  /// The most bytes of sources under way at a time, if there is more than one source.
  private static let bytesUnderWay = 64 << 20

  private func deliver(
    jobs: Int, sitemaps: SitemapMetadata, memory: SourceMemory, each: (IngestedSource) throws -> Void,
    next: () -> Found?
  ) rethrows {
    let options = options
    let sitemapsFingerprint = sitemaps.fingerprint
    let work = OrderedWork<Found, Outcome>(threads: jobs, costLimit: Self.bytesUnderWay) { found in
      switch found {
      case .source(let source):
        let name = source.source.name
        let fingerprint = SourceFingerprint.of(source, options: options, sitemaps: sitemapsFingerprint)
        if memory.known(name, fingerprint: fingerprint)?.fingerprint == fingerprint {
          return .unchanged(name: name, fingerprint: fingerprint)
        }
        let read = SourceRead(
          source, readers: Self.builtInReaders, options: options, sitemaps: sitemaps)
        return .read(read, fingerprint: fingerprint)
      case .failure(let failure): return .event(name: failure.path, .failure(failure))
      case .skipped(let skipped): return .event(name: skipped.path, .skipped(skipped))
      }
    }
    var desk = IngestDesk(memory)
    try work.run(
      next: { next().map { ($0, $0.byteCount) } },
      take: { outcome in
        switch outcome {
        case .read(let read, let fingerprint): try each(desk.source(read, fingerprint: fingerprint))
        case .unchanged(let name, let fingerprint):
          try each(IngestedSource(name: name, fingerprint: fingerprint, isUnchanged: true))
        case .event(let name, let event): try each(IngestedSource(name: name, events: [event]))
        }
      })
  }
}
