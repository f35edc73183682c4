import Testing

@testable import DatelineIngest

@Suite struct FolderMetadataTests {
  private func read(_ json: String) -> FolderMetadata {
    FolderMetadata(SourceBytes(name: "meta.json", bytes: Array(json.utf8)))
  }

  @Test("null and empty values say nothing, author may be one name")
  func lenient() {
    let files = read(
      #"{"a.txt": {"publisher": null, "title": " ", "author": "Ada Okoro", "url": "https://a.example"}}"#
    ).files
    #expect(
      files["a.txt"]
        == DocumentMetadata(authors: ["Ada Okoro"], url: "https://a.example").attributed(to: "meta.json"))
  }

  @Test("a syntax error is named with line and column, and no file")
  func syntax() {
    let metadata = read("{\"a.txt\": {},\n \"b.txt\": {}}}")
    #expect(metadata.files.isEmpty)
    #expect(
      metadata.failures.map(\.description) == ["meta.json:2:14: error: unexpected \"}\" in JSON [bad-json]"])
  }

  @Test("a bad date or value costs the value, not the file")
  func badValues() {
    let metadata = read(
      #"{"a.txt": {"published": "2024-13-40"}, "b.txt": {"title": 5}, "c.txt": {"published": "2024-02"}}"#)
    #expect(Set(metadata.files.keys) == ["a.txt", "b.txt", "c.txt"])
    #expect(metadata.files["c.txt"]?.published?.edtf == "2024-02")
    #expect(
      metadata.failures.map(\.description) == [
        "meta.json: error: \"published\" is not a date: \"2024-13-40\" [bad-date]",
        "meta.json: error: the metadata of \"b.txt\" is no object of strings [bad-metadata]",
      ])
    #expect(metadata.failures.allSatisfy { $0.documentKept })
  }
}
