/// Tells by their first bytes what kind of container some bytes are, and opens it.
struct SourceOpener: Sendable {
  /// How deep archives may lie in archives: a zip of .warc.gz files has three.
  static let depthLimit = 3

  /// The largest source in bytes.
  let byteLimit: Int
  /// Whether only sitemaps are given, of which those in WARC files are left out; nothing else is read whole.
  var isForSitemaps = false

  /// Opens an input that a walk found.
  func supply(of input: WalkedInput, standardInput: any ByteStream) -> any SourceSupply {
    var origin = SourceOrigin(
      name: input.path, file: input.isStandardInput ? nil : input.path, idBase: input.idBase,
      folderBase: input.folderBase)
    origin.metadata = input.metadata
    if input.isStandardInput { return supply(of: ByteReader(standardInput), origin) }
    do throws(IngestError) {
      let descriptor = try OpenDescriptor(path: input.path)
      return supply(
        of: ByteReader(DescriptorStream(descriptor)), origin, file: PackedFile(descriptor))
    } catch {
      return ReadySupply([origin.failure(error)])
    }
  }

  /// Opens what `reader` gives.
  ///
  /// - Parameters:
  ///   - reader: The bytes, none taken yet.
  ///   - origin: Where they come from.
  ///   - file: The same bytes in any order, where that can be had without reading them all.
  /// - Returns: The supply; what cannot be opened is a supply of one failure.
  func supply(of reader: ByteReader, _ origin: SourceOrigin, file: PackedFile? = nil) -> any SourceSupply {
    let kind = ContainerKind(reader.peek(ContainerKind.signatureLength))
    guard kind == .none || origin.depth < Self.depthLimit else {
      return ReadySupply([origin.failure(.tooDeep(limit: Self.depthLimit))])
    }
    switch kind {
    case .gzip: return supply(of: ByteReader(InflatingStream(reader, .gzip)), origin.unpacked)
    case .warc where isForSitemaps: return ReadySupply([])
    case .warc: return WARCSupply(reader, origin, byteLimit: byteLimit)
    case .zip: return zipSupply(of: reader, origin, file: file)
    case .unsupported(let format):
      return ReadySupply([origin.failure(.unsupportedArchive(format: format))])
    case .none:
      guard !isForSitemaps || Self.startsSitemap(reader, origin) else { return ReadySupply([]) }
      return ReadySupply(whole(reader, origin, size: file?.size))
    }
  }

  private static func startsSitemap(_ reader: ByteReader, _ origin: SourceOrigin) -> Bool {
    let opening = Array(reader.peek(SourceBytes.openingLength))
    return NewsSitemapReader().recognises(SourceBytes(name: origin.name, bytes: opening))
  }

  /// What of a whole source could be read: before a damaged place, the failure stands beside the source.
  func whole(_ reader: ByteReader, _ origin: SourceOrigin, size: Int? = nil) -> [Found] {
    do throws(IngestError) {
      if let size, size > byteLimit { throw .tooLarge(limit: byteLimit) }
      let bytes = try reader.rest(limit: byteLimit)
      guard let failure = reader.failure else { return [origin.source(bytes)] }
      guard failure.leavesTheRestSound, !bytes.allSatisfy(\.isASCIISpace) else { throw failure }
      return [origin.failure(failure, documentKept: true), origin.source(bytes)]
    } catch {
      return [origin.failure(error)]
    }
  }

  private func zipSupply(of reader: ByteReader, _ origin: SourceOrigin, file: PackedFile?) -> any SourceSupply
  {
    do throws(IngestError) {
      var packed = file
      // Its directory stands at the end, so a zip that cannot be read in any order has to be in memory.
      if packed?.size == nil { packed = PackedFile(try reader.rest(limit: byteLimit)) }
      if let failure = reader.failure { throw failure }
      guard let packed else { throw .emptyFile }
      return ZipSupply(try ZipDirectory(packed), of: packed, origin, opener: self)
    } catch {
      return ReadySupply([origin.failure(error)])
    }
  }
}
