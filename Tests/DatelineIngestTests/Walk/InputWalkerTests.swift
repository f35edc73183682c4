import Foundation
import Testing

@testable import DatelineIngest

@Suite struct InputWalkerTests {
  @Test("a folder whose meta.json names files is read as exactly these")
  func namedFiles() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.txt", "notes.txt", "gold.json", "sub/c.txt"] { try folder.write(name, "x") }
    try folder.write("meta.json", #"{"b.txt": {"publisher": "B"}, "a.txt": null, "gone.txt": {}}"#)
    let walk = InputWalker.walk([folder.path])
    #expect(walk.inputs.map(\.idBase) == ["a", "b"])
    #expect(walk.inputs.map(\.metadata.publisher) == [nil, "B"])
    #expect(
      walk.failures.map { folder.relative($0.description) } == [
        "gone.txt: error: no such file or folder [no-such-file]"
      ])
    #expect(
      walk.skipped.map { "\(folder.relative($0.path)) \($0.reason.rawValue)" }
        == ["gold.json reserved", "notes.txt not-named", "sub not-named"])
  }

  @Test("any other folder is searched in the order of paths")
  func search() throws {
    let folder = try TemporaryFolder()
    let names = [
      "b/2.txt", "b/1.HTML", "b-x.txt", "a.md", "facts.json", ".hidden.txt", ".git/c.txt", "p.png",
      "a.md.meta.json", "lines.jsonl",
    ]
    for name in names { try folder.write(name, "{}") }
    let walk = InputWalker.walk([folder.path])
    #expect(
      walk.inputs.map { folder.relative($0.path) } == [
        "a.md", "b-x.txt", "b/1.HTML", "b/2.txt", "lines.jsonl",
      ])
    #expect(walk.inputs.map(\.idBase) == ["a", "b-x", "b/1", "b/2", "lines"])
    #expect(
      walk.skipped.map { "\(folder.relative($0.path)) \($0.reason.rawValue)" }
        == [".git hidden", ".hidden.txt hidden", "facts.json reserved", "p.png other-suffix"])
    #expect(walk.failures.isEmpty)
  }

  @Test("a file of the name that standard input has in messages is a file")
  func standardInputName() {
    #expect(InputWalker.walk(["-"]).inputs.map(\.isStandardInput) == [true])
    #expect(!WalkedInput(path: SourceBytes.standardInputName, idBase: "a").isStandardInput)
  }

  @Test("a pipe is opened once, and an unreadable meta.json reported once")
  func once() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let pipes = InputWalker.walk([folder.path + "/pipe", folder.path + "/pipe"])
    #expect(pipes.inputs.count == 1)
    #expect(pipes.skipped.map(\.reason) == [.repeated])
    for name in ["a.txt", "b.txt"] { try folder.write(name, "x") }
    try folder.write("meta.json", [UInt8](repeating: 0x20, count: (16 << 20) + 1))
    let walk = InputWalker.walk([folder.path + "/a.txt", folder.path + "/b.txt", folder.path])
    #expect(walk.inputs.count == 2)
    #expect(walk.failures.map(\.error) == [.tooLarge(limit: 16 << 20)])
  }

  @Test("a search takes archives, and packed files by the suffix before theirs")
  func archives() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt.gz", "b.warc.gz", "c.gz", "d.zip", "e.warc", "f.tar.gz", "g.csv.gz"] {
      try folder.write(name, "x")
    }
    let walk = InputWalker.walk([folder.path])
    #expect(walk.inputs.map(\.idBase) == ["a.txt", "b.warc", "c", "d", "e"])
    #expect(walk.skipped.map { folder.relative($0.path) } == ["f.tar.gz", "g.csv.gz"])
    #expect(walk.inputs.map(\.folderBase) == ["a.txt/", "b.warc/", "c/", "d/", "e/"])
  }

  @Test("in a folder of folders each meta.json holds for its own")
  func nested() throws {
    let folder = try TemporaryFolder()
    for name in ["one/a.txt", "one/draft.txt", "two/a.txt"] { try folder.write(name, "x") }
    try folder.write("one/meta.json", #"{"a.txt": {"publisher": "First"}}"#)
    let walk = InputWalker.walk([folder.path])
    #expect(walk.inputs.map(\.idBase) == ["one/a", "two/a"])
    #expect(walk.inputs.map(\.metadata.publisher) == ["First", nil])
  }

  @Test("a file given alone still has the metadata of its folder and its sidecar")
  func singleFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x")
    try folder.write("meta.json", #"{"a.txt": {"publisher": "Folder", "published": "2024-05-06"}}"#)
    try folder.write("a.txt.meta.json", #"{"publisher": "Sidecar", "unknown": [1]}"#)
    let input = InputWalker.walk([folder.path + "/a.txt"]).inputs.first
    #expect(input?.metadata.publisher == "Sidecar")
    #expect(input?.metadata.published?.edtf == "2024-05-06")
  }

  @Test("a loop of links ends, and a file met twice is read once")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", "x")
    try folder.link("a/up", to: folder.path)
    try folder.link("twin.txt", to: folder.path + "/a/x.txt")
    let walk = InputWalker.walk([folder.path, folder.path + "/a/x.txt"])
    #expect(walk.inputs.map { folder.relative($0.path) } == ["a/x.txt"])
    #expect(walk.skipped.map(\.reason) == [.repeated, .repeated, .repeated])
    #expect(walk.failures.isEmpty)
  }

  @Test("a folder without an article is a failure")
  func noArticles() throws {
    let folder = try TemporaryFolder()
    try folder.write("p.png", "x")
    #expect(InputWalker.walk([folder.path]).failures.map(\.error) == [.noArticles])
  }

  @Test("meta.json never leads out of its folder")
  func escaping() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.txt", "x")
    try folder.write("in/a.txt", "x")
    try folder.write("in/meta.json", #"{"../secret.txt": {}, "/etc/hostname": {}, "a.txt": {}}"#)
    let walk = InputWalker.walk([folder.path + "/in"])
    #expect(walk.inputs.map(\.idBase) == ["a"])
    #expect(walk.failures.map(\.error.code) == ["bad-metadata", "bad-metadata"])
  }
}
