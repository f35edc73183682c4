import Dateline
import Testing

/// Every phrase as read on Thursday, 22 January 2026, by a calendar.
@Suite struct TimeConventionTests {
  @Test(
    "counts to the day and towards the future",
    arguments: [
      ("two months ago", "2025-11-22"), ("in two weeks", "2026-02-05"), ("a few days ago", "2026-01-19"),
      ("Monday two weeks from now", "2026-02-02"), ("Friday after next", "2026-01-30"),
      ("Friday, July 17", "2026-07-17"), ("Friday, July 16", "2027-07-16"),
      ("Tuesday the 13th", "2026-10-13"),
      ("the 20th of next month", "2026-02-20"), ("the week of the 18th", "2026-02-16/2026-02-22"),
      ("the week starting on February 4", "2026-02-02/2026-02-08"),
      ("the end of year", "2026-09~/2026-12"), ("Labor Day weekend", "2026-09-05/2026-09-07"),
      ("March in a year", "2027-03"), ("3h ago", "2026-01-22"), ("2w later", "2026-02-05"),
      ("2016 10 16", "2016-10-16"), ("the second last day of May", "2026-05-30"), ("88 AD", "0088"),
    ])
  func values(phrase: String, edtf: String) throws {
    #expect(try times(phrase).map(\.value.edtf) == [edtf])
  }

  @Test(
    "marks the phrase that an assistant acts on",
    arguments: [
      ("We were out since August.", "since August"), ("We plan for the next quarter.", "next quarter"),
      ("Show sales in the year 2008.", "year 2008"), ("Show sales before 2010.", "before 2010"),
      ("We met in the first week of 2021.", "the first week of 2021"),
      ("Show sales from 2014 to 2018.", "from 2014 to 2018"), ("We leave in two months.", "in two months"),
      ("How about the 3rd week of 2018?", "the 3rd week of 2018"),
      ("It ran until the end of 2019.", "until the end of 2019"),
      ("It was sold in the end of 2000.", "end of 2000"),
    ])
  func marks(text: String, expected: String) throws {
    let document = try Resources.analyse(text, published: "2026-01-22")
    #expect(try times(text).map { document.text.string($0.timex.span) } == [expected])
  }

  @Test("a range ends where its last stretch begins")
  func rangeEnd() throws {
    let value = try #require(try times("from 2014 to 2018").first?.value)
    #expect(value.latest == CivilDay("2018-01-01"))
  }

  private func times(_ text: String) throws -> [ResolvedTime] {
    let document = try Resources.analyse(text, published: "2026-01-22")
    let resolver = TimeResolver(anchor: document.document.publicationDay, convention: .calendar)
    return Array(DocumentTimes(document, resolver: resolver).sentences.joined())
  }
}
