import CLibFuzzer
import Dateline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let name = getenv("FUZZ_READER").map { String(cString: $0) } ?? ""

/// The reader named by `FUZZ_READER`, which gets every input whether it recognises it or not.
///
/// "language" gives the inputs to the language layer. Any other name, such as that of a container, goes through detection
/// as `dateline ingest` does.
private let reader: (any DocumentReader)? = Ingestor.builtInReaders.first { $0.name == name }

private let ingestor = Ingestor(options: IngestOptions(byteLimit: 4 << 20))

/// The program's entry: SwiftPM gives the main of an executable its module's name.
///
/// With `FUZZ_LIST` set it prints the readers' names and does nothing else.
@_cdecl("FuzzReaders_main")
public func main(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  if getenv("FUZZ_LIST") != nil {
    for reader in Ingestor.builtInReaders { print(reader.name) }
    return 0
  }
  var argumentCount = argumentCount
  var arguments = arguments
  return LLVMFuzzerRunDriver(&argumentCount, &arguments, testOneInput)
}

/// Reads one input and holds the outcome against what every reader promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if name == "language" {
    LanguageInput(bytes: bytes).check()
    return 0
  }
  let source = SourceBytes(name: "input", bytes: bytes)
  if let reader {
    guard let outcome = try? reader.read(source, context: ReadingContext()) else { return 0 }
    for draft in outcome.drafts { check(draft.text, draft.zones, draft.sourceMap) }
  } else {
    for document in ingestor.documents(from: source).documents {
      check(document.text, document.zones, document.provenance.sourceMap)
      let body = document.body()
      check(body.text, body.zones, body.provenance.sourceMap)
      precondition(body.body() == body, "the body of a body is another")
      precondition(document.jsonLine.last == 0x0A, "a line without an end")
      _ = TextSignature(document)
    }
  }
  return 0
}

/// Zones lie in order, apart and inside the text, between scalars; the source map runs forward.
private func check(_ text: String, _ zones: [Zone], _ map: [SourceAnchor]) {
  let bytes = Array(text.utf8)
  func isBorder(_ offset: Int) -> Bool {
    offset == bytes.count || (bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80)
  }
  var end = 0
  for zone in zones {
    precondition(zone.span.start >= end, "zones overlap")
    precondition(isBorder(zone.span.start) && isBorder(zone.span.end), "a zone ends inside a scalar")
    end = zone.span.end
  }
  for (anchor, next) in zip(map, map.dropFirst()) {
    precondition(anchor.text < next.text, "the source map runs backward")
  }
  for anchor in map { precondition(isBorder(anchor.text), "an anchor lies inside a scalar") }
}
