import DatelineModel
import Foundation
import Testing

@Suite struct DocumentLineTests {
  @Test("a document's line is what Foundation makes of it", arguments: 1...300)
  func sameBytes(seed: Int) throws {
    var random = RandomDocument(seed: UInt64(seed))
    let document = random.make()
    #expect(Data(document.jsonLine) == (try StableJSON.data(document, indented: false)), "seed \(seed)")
  }
}

/// Makes documents of random content from a seed, awkward characters first.
private struct RandomDocument: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func make() -> Document {
    let text = words(count: Int.random(in: 0...40, using: &self))
    let places = starts(in: text)
    var fields: [MetadataField: String] = [:]
    for field in MetadataField.allCases where Bool.random(using: &self) { fields[field] = words(count: 2) }
    return Document(
      id: words(count: 1), file: maybe(), sha256: "00", url: maybe(), title: maybe(),
      authors: (0..<Int.random(in: 0...3, using: &self)).map { _ in words(count: 2) }, publisher: maybe(),
      published: Bool.random(using: &self) ? TimeValue(.unresolved) : nil, publishedSource: .feed,
      language: words(count: 1), section: maybe(), agency: maybe(), text: text,
      zones: zip(places, places.dropFirst()).map { Zone(kind: .caption, span: TextSpan($0, $1)) },
      declaredSources: (0..<Int.random(in: 0...2, using: &self)).map { _ in words(count: 1) },
      provenance: Document.Provenance(
        reader: words(count: 1), sourceSHA256: maybe(), fields: fields,
        sourceMap: places.map { SourceAnchor(text: $0, source: Int.random(in: 0...90_000, using: &self)) }))
  }

  private mutating func maybe() -> String? { Bool.random(using: &self) ? words(count: 3) : nil }

  private mutating func words(count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count * 4 {
      let awkward: [UInt32] = [0x22, 0x5C, 0x2F, 0x08, 0x0A, 0x0D, 0x00, 0x1F, 0x7F, 0x2028, 0x2029, 0x1F6A2]
      let value =
        Bool.random(using: &self)
        ? UInt32.random(in: 0x20...0x7E, using: &self)
        : Bool.random(using: &self)
          ? awkward[Int.random(in: 0..<awkward.count, using: &self)]
          : UInt32.random(in: 0...0x10FFFF, using: &self)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// A few places between the scalars of `text`, as byte offsets in order.
  private mutating func starts(in text: String) -> [Int] {
    var places: [Int] = []
    for index in text.unicodeScalars.indices where Int.random(in: 0..<8, using: &self) == 0 {
      places.append(text.utf8.distance(from: text.startIndex, to: index))
    }
    return places
  }
}
