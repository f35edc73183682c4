import Dateline
import Testing

/// Text that nobody would write, or only to do harm.
@Suite struct TimeLimitTests {
  @Test(
    "impossible and endless dates trap nothing and date nothing",
    arguments: [
      "on 31/31/2031", "in year 99999", "on 99 March 2024", "on 2024-13-45", "at 25:99",
      "99999999999 years ago",
      String(repeating: "9", count: 100_000), String(repeating: "9/", count: 50_000),
      String(repeating: "1-", count: 50_000),
    ])
  func impossible(phrase: String) throws {
    let document = try Resources.analyse("It happened \(phrase).", published: "2026-01-22")
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    #expect(times.sentences.joined().allSatisfy { !$0.value.resolved || $0.value.granularity == .vague })
  }

  @Test("a February 30 is no day")
  func february() throws {
    let document = try Resources.analyse("It happened on February 30, 2025.", published: "2026-01-22")
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    #expect(times.sentences.joined().allSatisfy { $0.value.granularity != .day })
  }

  @Test(
    "openers without an end take time that grows with the text",
    arguments: [
      "the ", "in ", "last ", "about ", "two ", "from ", "the first ", "- ", "a year ago and ", "May ",
      "a year after ", "the first week of ", "the end of the beginning of ", "May of ",
      "Christmas in a year after ",
      "a week after the first day of ", "Monday of the week of ",
    ])
  func linear(word: String) throws {
    let isLinear = try Growth.isLinear({ String(repeating: word, count: $0 / word.utf8.count) }) { text in
      _ = try Resources.analyse(text, published: "2026-01-22", through: .times)
    }
    #expect(isLinear)
  }

  @Test(
    "a chain of phrases within phrases neither fills the stack nor takes longer than its length",
    arguments: [
      "the end of the beginning of ", "May of ", "a year after ", "the first day of the year before ",
    ])
  func chain(word: String) throws {
    let document = try Resources.analyse(String(repeating: word, count: 20_000), published: "2026-01-22")
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    #expect(document.text.tokens.count >= 40_000)
    #expect(times.sentences.joined().allSatisfy { $0.expression.tokens.count < 100 })
  }
}
