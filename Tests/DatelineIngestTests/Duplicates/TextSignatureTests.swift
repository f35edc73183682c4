import DatelineModel
import Foundation
import Testing

@testable import DatelineIngest

@Suite struct TextSignatureTests {
  private func signature(_ text: String, zones: [Zone] = []) -> TextSignature {
    TextSignature(Document(id: "a", sha256: "", text: text, zones: zones))
  }

  @Test(
    "counts words",
    arguments: [
      ("", 0), ("one", 1), ("one, two – three…", 3), ("“Nordvik’s”\u{A0}ferry", 3), ("Ålesund née", 2),
      ("日本の、船。", 4), ("부산항", 3), ("a1-b2", 2), ("🚢 ahoy", 2),
    ])
  func words(text: String, count: Int) {
    #expect(signature(text).wordCount == count)
  }

  @Test("headline, caption and furniture take no part")
  func zones() {
    let text = "Head line here\n\nThe words that count."
    let zones = [Zone(kind: .headline, span: TextSpan(0, 14))]
    #expect(signature(text, zones: zones) == signature("The words that count."))
    #expect(signature(text, zones: zones) != signature(text))
  }

  @Test("keeps the smallest hashes of the distinct shingles, ascending")
  func sketch() {
    var family = ArticleFamily(seed: 9)
    var sketch = BottomSketch(capacity: 50)
    var all: Set<UInt32> = []
    for _ in 0..<5000 {
      let hash = UInt32.random(in: 0...3000, using: &family)
      all.insert(hash)
      sketch.insert(hash)
    }
    #expect(sketch.smallest() == Array(all.sorted().prefix(50)))
    #expect(signature(String(repeating: "one two three ", count: 500)).shingles.count == 3)
  }

  @Test("estimates similarity and containment of long texts within five hundredths")
  func estimates() {
    var family = ArticleFamily(seed: 11)
    let all = (0..<6000).map { _ in UInt32.random(in: 0...UInt32.max, using: &family) }
    func sketch(_ hashes: ArraySlice<UInt32>) -> TextSignature {
      TextSignature(shingles: Set(hashes).sorted(), wordCount: hashes.count, digest: 0)
    }
    let resemblance = Resemblance(sketch(all[..<4000]), sketch(all[2000...]))
    #expect(abs(resemblance.similarity - 1.0 / 3) < 0.05)
    #expect(abs(resemblance.containmentOfFirst - 0.5) < 0.08)
    let brief = Resemblance(sketch(all[..<400]), sketch(all[...]))
    #expect(brief.containmentOfFirst == 1)
    #expect(abs(brief.containmentOfSecond - 400.0 / 6000) < 0.05)
  }

  @Test("reads back what it writes, and refuses shingles out of order")
  func coding() throws {
    let signature = signature("The Nordvik line stops on Monday, the company said.")
    let data = try StableJSON.data(signature, indented: false)
    #expect(try StableJSON.decode(TextSignature.self, from: data) == signature)
    let bad = Data(#"{"digest": 1, "shingles": [2, 1], "words": 4}"#.utf8)
    #expect(throws: DecodingError.self) { try StableJSON.decode(TextSignature.self, from: bad) }
  }

  @Test("cut-off scalars and any bytes never trap")
  func anyBytes() {
    var family = ArticleFamily(seed: 13)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &family) }
      var hasher = ShingleHasher()
      bytes.withUnsafeBufferPointer { hasher.take($0) }
      #expect(hasher.signature().shingles.count <= TextSignature.capacity)
    }
  }
}
