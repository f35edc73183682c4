import Dateline
import Testing

@Suite struct TimexTests {
  /// Each as read on Thursday, 22 January 2026.
  @Test(
    "marks and values what TIMEX3 does",
    arguments: [
      ("The firm was sold in November 2023.", "November 2023 DATE 2023-11"),
      ("The firm was sold on Friday morning.", "Friday morning TIME 2026-01-16TMO"),
      ("The firm was sold last week.", "last week DATE 2026-W03"),
      ("The firm was sold over the weekend.", "the weekend DATE 2026-W03-WE"),
      ("The firm was sold last autumn.", "last autumn DATE 2025-FA"),
      ("The firm was sold in the fourth quarter.", "the fourth quarter DATE 2025-Q4"),
      ("The firm posted a fourth-quarter loss.", "fourth-quarter DATE 2025-Q4"),
      ("The firm signed a five-year contract.", "five-year DURATION P5Y"),
      ("The talks took about two years.", "about two years DURATION P2Y"),
      ("The talks went on for months.", "months DURATION PXM"),
      ("The firm pays $2 million a year.", "a year SET P1Y"),
      ("The board meets every two weeks.", "every two weeks SET P2W"),
      ("The market is open on Mondays.", "Mondays SET XXXX-WXX-1"),
      ("The firm was sold at the end of 2023.", "the end of 2023 DATE 2023"),
      ("The firm was sold earlier this year.", "earlier this year DATE 2026"),
      ("The firm is now for sale.", "now DATE PRESENT_REF"),
      ("The firm was recently sold.", "recently DATE PAST_REF"),
      ("The plant will open in the near future.", "the near future DATE FUTURE_REF"),
      ("The firm was founded in the 1990s.", "the 1990s DATE 199"),
      ("The bell rang at 10:35 a.m. on Wednesday.", "10:35 a.m. on Wednesday TIME 2026-01-21T10:35"),
      ("They said that third-quarter sales fell.", "third-quarter DATE 2025-Q3"),
      ("The year-earlier figures were restated.", "year-earlier DATE 2024-Q4"),
      ("Fares rose over the years.", "the years DURATION PXY"),
      ("Prices fell in the weeks that followed.", "weeks DURATION PXW"),
      ("The plan covers the next couple of years.", "the next couple of years DURATION P2Y"),
      ("The ferry sails on Tuesday nights.", "Tuesday nights SET XXXX-WXX-2TNI"),
      ("It is the lowest level in six years.", "six years DURATION P6Y"),
      ("The talks will last two weeks.", "two weeks DURATION P2W"),
      ("The guests paid for three nights.", "three nights DURATION P3D"),
      ("The shop was open all week.", "all week DURATION P1W"),
      ("The firm was sold on Friday two weeks ago.", "Friday two weeks ago DATE 2026-01-09"),
      ("The firm was sold on the 20th of last month.", "the 20th of last month DATE 2025-12-20"),
      ("Sales rose in the week starting 5 January.", "the week starting 5 January DATE 2026-W02"),
      ("Fees are due on the 5th of every month.", "the 5th of every month SET XXXX-XX-05"),
      ("The bell rings every day at 5 p.m.", "every day at 5 p.m. SET T17"),
      ("The firm opened on Friday, 13 June.", "Friday, 13 June DATE 2025-06-13"),
      ("Sales rose before Diwali 2019.", "Diwali 2019 DATE 2019-10-27"),
    ])
  func marks(text: String, expected: String) throws {
    let document = try Resources.analyse(text, published: "2026-01-22")
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    let found = times.sentences.joined().map { time in
      "\(document.text.string(time.timex.span)) \(time.timex.type.rawValue) \(time.timex.value)"
    }
    #expect(found == [expected])
  }

  @Test(
    "marks the two ends of a range that is written out",
    arguments: [
      ("Fares rose from 2021 to 2023.", ["2021 2021", "2023 2023"]),
      ("The ban applied between March and May 2024.", ["March 2024-03", "May 2024 2024-05"]),
      ("The fair runs on March 3-5.", []),
    ])
  func ends(text: String, expected: [String]) throws {
    let document = try Resources.analyse(text, published: "2026-01-22")
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    let found = times.sentences.joined().flatMap(\.ends).map { end in
      "\(document.text.string(end.timex.span)) \(end.timex.value)"
    }
    #expect(found == expected)
  }

  @Test("what was told before is meant by \"then\" behind a preposition that bounds")
  func told() throws {
    let text = "The offer runs until 10 June 2024. By then the board has to answer."
    let document = try Resources.analyse(text, published: "2024-05-22")
    let times = DocumentTimes(document, resolver: TimeResolver(anchor: document.document.publicationDay))
    #expect(times.sentences.joined().map(\.timex.value) == ["2024-06-10", "2024-06-10"])
  }

  @Test(
    "ages, amounts and names are no times",
    arguments: [
      "A 45-year-old engineer left.", "She is 37 years old.", "The yard sold 2008 cars.", "It costs $2025.",
      "Mr May left.", "Theresa May left.", "May I go?", "The Sunday Times said so.", "They marched on.",
      "Version 1.10.30 is out.", "The bolt is 5/8 of an inch.", "He was born to run 31 February 2024.",
    ])
  func nothing(text: String) throws {
    let document = try Resources.analyse(text, published: "2026-01-22")
    #expect(document.sentences.flatMap(\.times).filter(\.isDate).isEmpty)
  }

  @Test(
    "calendars count towards the future",
    arguments: [
      ("monday", "2026-01-26"), ("March", "2026-03"), ("in two months", "2026-03-22"),
      ("5 June", "2026-06-05"),
    ])
  func calendar(phrase: String, edtf: String) throws {
    let document = try Resources.analyse(phrase, published: "2026-01-22")
    let resolver = TimeResolver(anchor: document.document.publicationDay, convention: .calendar)
    #expect(DocumentTimes(document, resolver: resolver).sentences.joined().map(\.value.edtf) == [edtf])
  }
}
