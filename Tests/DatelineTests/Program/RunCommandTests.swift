import Dateline
import Foundation
import Testing

@Suite struct RunCommandTests {
  static let postponed = "Halden Motors postponed the IPO of its unit Brightmoor in March 2021.\n"
  static let cancelled = "Halden Motors cancelled the IPO of its unit Brightmoor in March 2021.\n"

  /// Two articles that contradict each other.
  static func dispute() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", postponed)
    try folder.write("in/b.txt", cancelled)
    try folder.write(
      "in/meta.json",
      #"{"a.txt": {"publisher": "Harbour Post", "published": "2021-04-01"}, "b.txt": {"publisher": "Quay Times", "published": "2021-04-02"}}"#
    )
    return folder
  }

  @Test("a missing file is named and nothing is written")
  func missingFile() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["run", "nowhere.txt"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talkLines.first == "nowhere.txt: error: no such file or folder [no-such-file]")
    #expect(outcome.ledger == "read 1 = extracted 0 + skipped 0 + failed 1")
    #expect(try folder.names() == [])
  }

  @Test("a folder without articles, an empty file and a binary file are named")
  func unusable() throws {
    let folder = try TemporaryFolder()
    try folder.write("none/picture.png", "x")
    try folder.write("empty.txt", "")
    try folder.write("binary.txt", Data([0x4D, 0x5A, 0, 1, 2]))
    let outcome = try Program.run(["run", "none", "empty.txt", "binary.txt"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.talk.contains("none: error: no article in this folder [no-articles]"))
    #expect(outcome.talk.contains("empty.txt: error: the file is empty [empty-file]"))
    #expect(outcome.talk.contains("binary.txt: error: the file is not text [binary-file]"))
    #expect(outcome.ledger == "read 4 = extracted 0 + skipped 1 + failed 3")
  }

  @Test("what can be read is used, what cannot is named, and the status says so")
  func partial() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.postponed)
    let outcome = try Program.run(["run", "missing.txt", "a.txt", "--published", "2021-04-01"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("IPO postponed"))
    #expect(outcome.ledger == "read 2 = extracted 1 + skipped 0 + failed 1; 1 claim, 1 fact, 0 disputes")
    #expect(folder.data("facts.json") != nil)
    let strict = try Program.run(["run", "missing.txt", "a.txt", "--strict", "-o", "out"], in: folder)
    #expect(strict.status == 3)
    #expect(strict.output.isEmpty)
    #expect(folder.data("out/facts.json") == nil)
  }

  @Test("bytes that are not UTF-8 are read as Windows-1252, and never trap")
  func invalidUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      Data("Caf\u{E9}s reopen\n\n".unicodeScalars.map { UInt8($0.value) }) + Data(Self.postponed.utf8))
    try folder.write("b.txt", Data([0xFF, 0xFE, 0x41, 0x00, 0xD8]) + Data(Self.postponed.utf8))
    let outcome = try Program.run(["run", "a.txt", "b.txt", "-q"], in: folder)
    #expect([0, 2].contains(outcome.status))
    #expect(outcome.ledger.hasPrefix("read 2 = "))
  }

  @Test("a mistake in a rule file is named with its place")
  func ruleError() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.postponed)
    try FileManager.default.copyItem(atPath: try RulesLocator.folder().path, toPath: folder.path + "/rules")
    try folder.write(
      "rules/en/claims/broken.yaml",
      "frames:\n- id: broken\n  event: listing.vanished\n  trigger: {verb: [vanish]}\n")
    for command in [["run", "a.txt"], ["extract", "a.txt"]] {
      let outcome = try Program.run(command + ["--rules", "rules"], in: folder)
      #expect(outcome.status == 3)
      #expect(outcome.talk.contains("rules/en/claims/broken.yaml:3:"))
      #expect(outcome.output.isEmpty)
    }
    #expect(try Program.run(["check", "--rules", "rules"], in: folder).status == 1)
    let nowhere = try Program.run(["run", "a.txt", "--rules", "nowhere"], in: folder)
    #expect(nowhere.status == 3)
    #expect(nowhere.talk == "nowhere: error: holds no taxonomy.yaml [no-rules]\n")
  }

  @Test("an output that cannot be written is named after the facts are printed")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.postponed)
    let below = try Program.run(["run", "a.txt", "-o", "a.txt/out"], in: folder)
    #expect(below.status == 2)
    #expect(below.text.contains("IPO postponed"))
    #expect(below.talk.contains("a.txt/out/facts.json: error: cannot be written: "))
    #expect(below.talk.contains("[not-writable]"))
    try folder.write("out/facts.json/x", "")
    let taken = try Program.run(["run", "a.txt", "-o", "out"], in: folder)
    #expect(taken.status == 2)
    #expect(taken.talk.contains("out/facts.json: error: cannot be written: is a folder [not-writable]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") == ["facts.json"])
  }

  @Test("sources that disagree make status 1 when asked about")
  func exitStatus() throws {
    let folder = try Self.dispute()
    #expect(try Program.run(["run", "in", "-n"], in: folder).status == 0)
    let asked = try Program.run(["run", "in", "-n", "--exit-status"], in: folder)
    #expect(asked.status == 1)
    #expect(asked.text.contains("⚠"))
    #expect(asked.ledger.hasSuffix("1 dispute"))
    #expect(try folder.names() == ["in"])
  }

  @Test(
    "wrong usage is status 64",
    arguments: [["run"], ["run", "x", "-j", "0"], ["run", "x", "--published", "soon"], ["fly"]])
  func usage(arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: try TemporaryFolder())
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("Usage: dateline"))
  }

  @Test("the bytes depend neither on the order of inputs nor on the number of threads nor on the run")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    for story in ["ampere", "nordvik-listing", "tanaka-robotics"] {
      let source = Program.repository.appendingPathComponent("corpus/stories/\(story)").path
      try FileManager.default.copyItem(atPath: source, toPath: folder.path + "/" + story)
    }
    let stories = ["ampere", "nordvik-listing", "tanaka-robotics"]
    let first = try Program.run(["run"] + stories + ["-o", "1", "-j", "1"], in: folder)
    let second = try Program.run(["run"] + stories.reversed() + ["-o", "2", "-j", "4"], in: folder)
    let third = try Program.run(["run", "--json"] + stories + ["-o", "3"], in: folder)
    #expect([first.status, second.status, third.status] == [0, 0, 0])
    #expect(first.output == second.output)
    #expect(first.ledger == second.ledger)
    let facts = try #require(folder.data("1/facts.json"))
    #expect(facts == folder.data("2/facts.json"))
    #expect(facts == folder.data("3/facts.json"))
    #expect(facts == third.output)
    #expect(first.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let set = try StableJSON.decode(FactSet.self, from: facts)
    #expect(try StableJSON.data(set, indented: true) == facts)
  }

  @Test("quiet leaves the closing line; colour comes only when asked for")
  func talk() throws {
    let folder = try Self.dispute()
    let quiet = try Program.run(["run", "in", "-q"], in: folder)
    #expect(quiet.talkLines.count == 1)
    #expect(quiet.ledger.hasPrefix("read 2 = extracted 2 + skipped 0 + failed 0; "))
    #expect(!quiet.text.contains("\u{1B}"))
    #expect(try Program.run(["run", "in", "-n", "--color", "always"], in: folder).text.contains("\u{1B}["))
    #expect(
      try !Program.run(["run", "in", "-n"], in: folder, environment: ["NO_COLOR": "1"]).text.contains(
        "\u{1B}"))
  }

  @Test("a stamp is there only when asked for")
  func stamp() throws {
    let folder = try Self.dispute()
    let plain = try Program.run(["run", "in", "-n", "--json"], in: folder)
    let stamped = try Program.run(["run", "in", "-n", "--json", "--stamp"], in: folder)
    #expect(try StableJSON.decode(FactSet.self, from: plain.output).generatedAt == nil)
    #expect(try StableJSON.decode(FactSet.self, from: stamped.output).generatedAt?.hasSuffix("Z") == true)
  }
}
