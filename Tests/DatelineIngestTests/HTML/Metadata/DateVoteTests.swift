import Testing

@testable import DatelineIngest

@Suite struct DateVoteTests {
  private func article(_ members: String) -> String {
    SampleMetadata.script(#"{"@type": "NewsArticle", \#(members)}"#)
  }

  private func dateLine(_ words: String) -> String {
    "<h1>Ferry line drops its winter route</h1><p class=date>\(words)</p>" + SampleMetadata.prose
  }

  @Test("the local day counts as written, with its words kept")
  func asWritten() throws {
    let metadata = try SampleMetadata.of(head: article(#""datePublished": "2026-01-22T23:50:00-05:00""#))
    #expect(metadata.published?.edtf == "2026-01-22")
    #expect(metadata.published?.granularity == .day)
    #expect(metadata.published?.asWritten == "2026-01-22T23:50:00-05:00")
    #expect(metadata.fieldSources[.published] == "json-ld")
  }

  @Test("JSON-LD with the day on which the page was made loses against address and date line")
  func dateOfToday() throws {
    let metadata = try SampleMetadata.of(
      head: article(#""datePublished": "2026-02-11""#), body: dateLine("5 March 2019"),
      address: "https://harbourpost.example/2019/03/05/ferry")
    #expect(metadata.published?.edtf == "2019-03-05")
  }

  @Test("a day in UTC follows the day of the newsroom beside it")
  func universalTime() throws {
    let head = article(#""datePublished": "2023-11-09T03:12:00Z""#)
    let local = try SampleMetadata.of(head: head, address: "https://harbourpost.example/2023/11/08/ferry")
    #expect(local.published?.edtf == "2023-11-08")
    let distant = try SampleMetadata.of(head: head, address: "https://harbourpost.example/ferry")
    #expect(distant.published?.edtf == "2023-11-09")
  }

  @Test(
    "reads the date line in the language of the page",
    arguments: [
      ("de", "5. März 2024", "2024-03-05"), ("de-AT", "am 12. Jänner 2022, 10:30 Uhr", "2022-01-12"),
      ("fr", "Publié le 1er août 2023", "2023-08-01"), ("es", "martes 17 de marzo de 2020", "2020-03-17"),
      ("it", "14 Gennaio 2020", "2020-01-14"), ("pt", "22 de novembro de 2020", "2020-11-22"),
      ("nl", "9 oktober 2020 11:12", "2020-10-09"), ("sv", "3 maj 2021", "2021-05-03"),
      ("da", "8. marts 2021", "2021-03-08"),
      ("nb", "24. des. 2020", "2020-12-24"), ("pl", "7 listopada 2023", "2023-11-07"),
      ("hr", "7. listopada 2023.", "2023-10-07"), ("cs", "1. září 2022", "2022-09-01"),
      ("tr", "4 Ağustos 2025", "2025-08-04"),
      ("ru", "7 июня 2020", "2020-06-07"), ("uk", "15 травня 2021", "2021-05-15"),
      ("el", "3 Μαρτίου 2022", "2022-03-03"),
      ("fi", "6. joulukuuta 2021", "2021-12-06"), ("hu", "2024. március 5.", "2024-03-05"),
      ("ja", "2020年07月03日", "2020-07-03"), ("en", "March 5th, 2024", "2024-03-05"),
      ("en", "Sept. 3, 2025", "2025-09-03"),
    ])
  func languages(language: String, words: String, day: String) throws {
    let metadata = try SampleMetadata.of(body: dateLine(words), language: language)
    #expect(metadata.published?.edtf == day)
    #expect(metadata.fieldSources[.published] == "visible-text")
  }

  @Test(
    "the page's language and country order day and month",
    arguments: [
      ("en-US", nil, "03/04/2024", "2024-03-04"), ("en-GB", nil, "03/04/2024", "2024-04-03"),
      ("fr", nil, "03/04/2024", "2024-04-03"), ("de", nil, "03.04.24", "2024-04-03"),
      ("en", "https://harbour.example.in/a", "03/04/2024", "2024-04-03"),
      ("en", nil, "03/04/2024", nil), ("en", nil, "25/04/2024", "2024-04-25"),
      ("en", nil, "04/25/2024", "2024-04-25"),
      ("en", nil, "31/02/2024", nil),
    ] as [(String, String?, String, String?)])
  func numberOrder(language: String, address: String?, words: String, day: String?) throws {
    let metadata = try SampleMetadata.of(body: dateLine(words), language: language, address: address)
    #expect(metadata.published?.edtf == day)
  }

  @Test(
    "what is no date of publication is none",
    arguments: [
      "<footer>Copyright 2024-03-05 Harbour Post</footer>",
      "<aside class=related><p>Bridge delayed</p><time datetime=2021-05-06>6 May 2021</time></aside>",
      "<p>The treaty was signed by all of the parties in the old town hall on 3 May 1998 and came into force, after "
        + "long talks between the island and the mainland, in the summer of the following year.</p>",
      "<div class=comments><p>Liv, 4 May 2020</p></div>",
      "<p class=date>29 February 2023</p>", "<p class=date>Version 10.2.2024.7</p>",
    ])
  func noDate(body: String) throws {
    let metadata = try SampleMetadata.of(
      body: "<h1>Ferry line drops its winter route</h1>\(SampleMetadata.prose)\(body)")
    #expect(metadata.published == nil)
    #expect(metadata.fieldSources[.published] == nil)
  }

  @Test("the date line beats the times of related stories")
  func relatedStories() throws {
    let others = (1...5).map {
      "<div class=teaser><a href=x>Other story \($0)</a><time datetime=2025-01-0\($0)>x</time></div>"
    }
    let body = dateLine("22 January 2026") + "<section class=related>\(others.joined())</section>"
    #expect(try SampleMetadata.of(body: body).published?.edtf == "2026-01-22")
  }

  @Test("a change is no publication, but stands in for one when nothing else is known, and says so")
  func modified() throws {
    let both = try SampleMetadata.of(
      head: article(#""datePublished": "2024-03-05", "dateModified": "2024-04-01T10:00:00+02:00""#))
    #expect(both.published?.edtf == "2024-03-05")
    #expect(both.modified?.edtf == "2024-04-01")
    let alone = try SampleMetadata.of(
      head: "<meta property=og:updated_time content=2022-01-28T11:05:37+0100>")
    #expect(alone.published?.edtf == "2022-01-28")
    #expect(alone.fieldSources[.published] == "modified:meta:og:updated_time")
  }

  @Test(
    "finds the day in an address",
    arguments: [
      ("https://a.example/2024/03/05/ferry", "2024-03-05"),
      ("https://a.example/2024/mar/5/ferry", "2024-03-05"),
      ("https://a.example/news/2020-02/19/c_11.htm", "2020-02-19"),
      ("https://a.example/ferry-2024-03-05.html", "2024-03-05"),
      ("https://a.example/p/20240305/ferry", "2024-03-05"),
      ("https://a.example/05-03-2024-ferry", "2024-03-05"),
      ("https://archive.example/web/20230101000000/https://a.example/2014/01/09/x", "2014-01-09"),
      ("https://a.example/2024/13/05/ferry", nil), ("https://a.example/ferry?date=2024-03-05", nil),
      ("https://a.example/product/12345678", nil), ("https://a.example/2024/ferry", nil), ("", nil),
    ] as [(String, String?)])
  func addresses(address: String, day: String?) {
    #expect(AddressDate.date(in: address)?.date.day.description == day)
  }

  @Test(
    "reads machine dates however they are spelled",
    arguments: [
      ("2026-01-22", "2026-01-22"), ("20260122T103000Z", "2026-01-22"), ("20260122", "2026-01-22"),
      ("Thu, 22 Jan 2026 10:30:00 GMT", "2026-01-22"), ("1769081400", "2026-01-22"),
      ("1769081400000", "2026-01-22"),
      ("Mi., 26.01.2022 - 14:30", "2022-01-26"), ("06-08-2009T14:12:32+0200", "2009-08-06"),
      ("2026-1-5", "2026-01-05"),
      ("2026-01", nil), ("0000-00-00", nil), ("99999999999999999999", nil), ("yesterday", nil), ("", nil),
    ] as [(String, String?)])
  func machineDates(written: String, day: String?) {
    let reading = DateReading(language: "de", order: .dayFirst)
    #expect(MachineDate.date(written, reading)?.day.description == day)
  }
}
