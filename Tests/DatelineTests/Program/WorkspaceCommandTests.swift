import Dateline
import Foundation
import Testing

@Suite struct WorkspaceCommandTests {
  /// A workspace over two articles that contradict each other, run once.
  private func desk() throws -> TemporaryFolder {
    let folder = try RunCommandTests.dispute()
    #expect(try Program.run(["init", "-w", "desk"], in: folder).status == 0)
    #expect(try Program.run(["run", "-w", "desk", "in"], in: folder).status == 0)
    return folder
  }

  @Test("a run takes articles in once, and the facts are those of a run without a workspace")
  func run() throws {
    let folder = try desk()
    let plain = try Program.run(["run", "in", "-o", "plain"], in: folder)
    #expect(folder.data("desk/facts.json") == folder.data("plain/facts.json"))
    #expect(plain.output.count > 0)
    let again = try Program.run(["run", "-w", "desk", "in"], in: folder)
    #expect(again.output.isEmpty)
    #expect(again.talk.contains("nothing changed"))
    #expect(again.ledger.hasPrefix("read 2 = extracted 0 + unchanged 2 + skipped 0 + failed 0;"))
  }

  @Test("an article that changes is read again, one that comes is added, the rest costs nothing")
  func changes() throws {
    let folder = try desk()
    try folder.write("in/a.txt", "Halden Motors postponed the IPO of its unit Brightmoor in May 2021.\n")
    try folder.write(
      "in/meta.json",
      #"{"a.txt": {"publisher": "Harbour Post", "published": "2021-06-01"}, "b.txt": {"publisher": "Quay Times", "published": "2021-04-02"}, "c.txt": {"publisher": "Norwire", "published": "2021-06-02"}}"#
    )
    try folder.write("in/c.txt", "Kestrel Foods cut 300 jobs on 1 June 2021.\n")
    let outcome = try Program.run(["run", "-w", "desk", "in"], in: folder)
    #expect(outcome.ledger.hasPrefix("read 3 = extracted 2 + unchanged 1 + skipped 0 + failed 0;"))
    #expect(outcome.text.contains("Kestrel Foods"))
    _ = try Program.run(["run", "in", "-o", "plain"], in: folder)
    #expect(folder.data("desk/facts.json") == folder.data("plain/facts.json"))
  }

  @Test("after a change of the rules, texts are extracted from the store")
  func rules() throws {
    let folder = try desk()
    try FileManager.default.removeItem(atPath: folder.path + "/in")
    try folder.write(
      "more.yaml",
      """
      rules:
        - id: listing.mothballed
          event: listing.postponed
          trigger: { verb: [mothball] }
          roles:
            theme: { at: object, is: { lexicon: [ipo, flotation] } }
            subject: { of: theme, class: organisation }
      """)
    let outcome = try Program.run(["run", "-w", "desk", "--overlay", "more.yaml"], in: folder)
    #expect(outcome.talk.contains("2 stored articles extracted again") || outcome.status == 3)
  }

  @Test("failures stand until they are mended")
  func failures() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", RunCommandTests.postponed)
    try folder.write("in/b.txt", "")
    _ = try Program.run(["init", "-w", "desk"], in: folder)
    #expect(try Program.run(["run", "-w", "desk", "in"], in: folder).status == 2)
    #expect(try Program.run(["run", "-w", "desk", "in"], in: folder).status == 2)
    #expect(
      try Program.run(["status", "-w", "desk"], in: folder).text.contains(
        "failed     in/b.txt: error: the file is empty"))
    try folder.write("in/b.txt", RunCommandTests.cancelled)
    #expect(try Program.run(["run", "-w", "desk", "in"], in: folder).status == 0)
    #expect(!(try Program.run(["status", "-w", "desk"], in: folder).text.contains("failed     ")))
  }

  @Test("status counts and verifies, search finds, forget removes")
  func upkeep() throws {
    let folder = try desk()
    let status = try Program.run(["status", "-w", "desk", "--verify"], in: folder)
    #expect(status.status == 0)
    #expect(status.text.contains("articles   2 from 2 sources, 2 of them extracted"))
    #expect(status.text.contains("everything holds"))
    #expect(
      try Program.run(["search", "-w", "desk", "postponed"], in: folder).text.contains("[[postponed]]"))
    #expect(try Program.run(["search", "-w", "desk", "()"], in: folder).status == 3)
    #expect(
      try Program.run(["search", "-w", "desk", "elsewhere"], in: folder).talk.contains("nothing found"))
    let forgotten = try Program.run(["forget", "-w", "desk", "b", "nobody"], in: folder)
    #expect(forgotten.status == 2)
    #expect(forgotten.talk.contains("b: forgotten, with"))
    let again = try Program.run(["run", "-w", "desk", "in"], in: folder)
    #expect(again.talk.contains("unchanged 1") && again.talk.contains("1 forgotten article is left out"))
    let facts = String(decoding: folder.data("desk/facts.json") ?? Data(), as: UTF8.self)
    #expect(!facts.contains("cancelled"))
  }

  @Test("decisions made line by line change the facts, and go to other desks")
  func decisions() throws {
    let folder = try desk()
    let review = try Program.run(
      ["review", "-w", "desk", "--plain", "--by", "ana"], in: folder, input: Data("2\nz\nZ\n1\n9\n\nq\n".utf8)
    )
    #expect(review.status == 0)
    #expect(review.text.contains("rejected:") && review.text.contains("took back: "))
    let log = try Program.run(["decisions", "export", "-w", "desk"], in: folder)
    #expect(log.text.split(separator: "\n").count >= 4)
    #expect(log.text.contains(#""by":"ana""#))
    let facts = String(decoding: folder.data("desk/facts.json") ?? Data(), as: UTF8.self)
    #expect(facts.contains(#""status" : "verified""#))
    #expect(!facts.contains(#""status" : "disputed""#))
    _ = try Program.run(["init", "-w", "other"], in: folder)
    _ = try Program.run(["run", "-w", "other", "in"], in: folder)
    try folder.write("log.jsonl", log.output)
    let first = try Program.run(["decisions", "import", "-w", "other", "log.jsonl"], in: folder)
    #expect(first.talk.contains("decisions added"))
    #expect(
      try Program.run(["decisions", "import", "-w", "other", "log.jsonl"], in: folder).talk.contains("0 of"))
    _ = try Program.run(["run", "-w", "other", "in"], in: folder)
    #expect(folder.data("other/facts.json") == folder.data("desk/facts.json"))
  }

  @Test(
    "a choice outlives its article as a fact that wants another look; a verdict without its fact is named")
  func staleChoices() throws {
    let folder = try desk()
    let review = try Program.run(
      ["review", "-w", "desk", "--plain", "--by", "ana"], in: folder, input: Data("9\n2\n".utf8))
    #expect(review.text.contains("now: Brightmoor"))
    #expect(review.text.contains("1 step decided"))
    let chosen = review.text.contains("IPO cancelled, ") ? "b" : "a"
    let forgotten = try Program.run(["forget", "-w", "desk", chosen], in: folder)
    #expect(
      forgotten.talk.contains(
        "1 verified fact wants another look, as the evidence changed: f:brightmoor/listing"))
    let run = try Program.run(["run", "-w", "desk", "in"], in: folder)
    #expect(run.talk.contains("1 verified fact wants another look"))
    let other = chosen == "a" ? "b" : "a"
    #expect(
      try Program.run(["forget", "-w", "desk", other], in: folder).talk.contains("1 decision has lost"))
    let status = try Program.run(["status", "-w", "desk"], in: folder)
    #expect(
      status.text.contains("lost       1 decision has lost what it was about: prefer_value of f:brightmoor"))
  }

  @Test("the terminal's keys decide, edit, filter and take back")
  func terminal() throws {
    let folder = try desk()
    // `script` gives the program a terminal of its own and passes the keys on.
    let keys =
      #"(sleep 6; printf 'w'; sleep 1; printf 'q'; printf 'n'; sleep 1; printf 'z'; sleep 1; printf '/post'; printf '\r'; sleep 1; printf 'y'; sleep 1; printf 'q')"#
    let outcome = try Program.shell(
      "\(keys) | TERM=xterm script -qec \"$0 review -w desk --by ana\" typescript", in: folder)
    let screen = String(decoding: folder.data("typescript") ?? outcome.output, as: UTF8.self)
    #expect(screen.contains("Dateline ─ desk"))
    #expect(screen.contains("to review · 1 conflict ·"))
    #expect(screen.contains("[y accept]"))
    #expect(screen.contains("rejected: "))
    #expect(screen.contains("took back: "))
    #expect(screen.contains("accepted: "))
    let log = try Program.run(["decisions", "export", "-w", "desk"], in: folder).text
    #expect(log.split(separator: "\n").first?.contains("\"decision\":\"reject\"") == true)
    #expect(log.contains("\"decision\":\"accept\""))
  }

  @Test("what cannot be is said with the way out")
  func usage() throws {
    let folder = try TemporaryFolder()
    let missing = try Program.run(["status", "-w", "nowhere"], in: folder)
    #expect(missing.status == 3)
    #expect(
      missing.talkLines.first?.hasSuffix("no workspace here; dateline init makes one [no-workspace]") == true)
    _ = try Program.run(["init"], in: folder)
    #expect(try Program.run(["init"], in: folder).talk.contains("[workspace-exists]"))
    #expect(try Program.run(["run"], in: folder).status == 64)
    #expect(try Program.run(["run", "--watch", "in"], in: folder).status == 64)
    #expect(try Program.run(["run", "-w", ".", "in", "--as-of", "2024"], in: folder).status == 64)
    #expect(try Program.run(["review", "--port", "1"], in: folder).status == 64)
  }

  @Test("two runs at once: one waits for the other, and both come to the end")
  func twoAtOnce() throws {
    let folder = try desk()
    try folder.write("more/c.txt", "Kestrel Foods cut 300 jobs on 1 June 2021.\n")
    let outcome = try Program.shell(
      "$0 run -q -w desk in > one 2>&1 & $0 run -q -w desk more > two 2>&1; s=$?; wait; exit $s", in: folder)
    #expect(outcome.status == 0)
    let status = try Program.run(["status", "-w", "desk", "--verify"], in: folder)
    #expect(status.text.contains("articles   3"))
    #expect(status.status == 0)
  }

  @Test("a watched folder is taken in as files come")
  func watch() throws {
    let folder = try desk()
    let line = """
      $0 run -w desk --watch in > out 2> talk & p=$!; sleep 8; \
      printf 'Kestrel Foods cut 300 jobs on 1 June 2021.' > in2; mv in2 in/c.md; \
      rm in/meta.json; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do grep -q Kestrel out && break; sleep 1; done; kill $p
      """
    _ = try Program.shell(line, in: folder)
    #expect(String(decoding: folder.data("out") ?? Data(), as: UTF8.self).contains("Kestrel Foods"))
  }
}
