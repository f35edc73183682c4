import Dateline
import Testing

@Suite struct LedgerTests {
  @Test("adds up and takes the singular for one")
  func line() {
    let made = [Ledger.Made(63, "claim"), Ledger.Made(1139, "fact"), Ledger.Made(1, "dispute")]
    let ledger = Ledger(verb: "extracted", done: 3, skipped: 3, failed: 0, made: made)
    #expect(
      ledger.line(seconds: 0.0449)
        == "read 6 = extracted 3 + skipped 3 + failed 0; 63 claims, 1,139 facts, 1 dispute (0.04 s)")
    #expect(
      Ledger(verb: "ingested", done: 0, skipped: 1, failed: 2).line(seconds: nil)
        == "read 3 = ingested 0 + skipped 1 + failed 2")
  }

  @Test("with every small count, read is the sum of the parts")
  func sums() {
    for done in 0...3 {
      for skipped in 0...3 {
        for failed in 0...3 {
          #expect(
            Ledger(verb: "x", done: done, skipped: skipped, failed: failed).read == done + skipped + failed)
        }
      }
    }
  }

  @Test("counts what a fact set holds")
  func counts() throws {
    let counts = Ledger.counts(of: try SampleFactSet.make())
    #expect(counts.map(\.words) == ["3 claims", "9 facts", "1 dispute"])
  }
}
