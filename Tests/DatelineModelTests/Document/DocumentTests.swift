import DatelineModel
import Foundation
import Testing

@Suite struct DocumentTests {
  private let document = Document(
    id: "a", sha256: "0", published: TimeValue(.unresolved), text: "Head\n\nBody é.\n0 Comments",
    zones: [Zone(kind: .headline, span: TextSpan(0, 4)), Zone(kind: .furniture, span: TextSpan(15, 25))])

  @Test("a byte outside every zone is body")
  func zones() {
    #expect(document.zone(at: 0) == .headline)
    #expect(document.zone(at: 4) == .body)
    #expect(document.zone(at: 15) == .furniture)
    #expect(document.zone(at: 400) == .body)
  }

  @Test("an unresolved publication time is no day")
  func noDay() {
    #expect(document.publicationDay == nil)
  }

  @Test("the interchange form counts zones in Unicode scalars")
  func interchange() throws {
    let object = try JSONSerialization.jsonObject(with: StableJSON.data(document, indented: false))
    let zones = try #require((object as? [String: Any])?["zones"] as? [[String: Any]])
    #expect(zones[1]["start"] as? Int == 14)
    #expect(zones[1]["end"] as? Int == 24)
  }
}
