import Testing

@testable import DatelineIngest

@Suite struct PlainParagraphsTests {
  @Test(
    "blank lines, lines and indents part paragraphs, a fixed width does not",
    arguments: [
      ("One.\n\nTwo.", ["One.", "Two."]), ("One.\nTwo.", ["One.", "Two."]), ("\r\n One. \r\n\r\n", ["One."]),
      ("   One\ngoes on.\n   Two.", ["One goes on.", "Two."]), ("", []),
      (
        "The harbour company will close its ferry unit on the first day of\nMay, two people with knowledge of the matter said on Wednesday, and\nsell it.",
        [
          "The harbour company will close its ferry unit on the first day of May, two people with knowledge of the matter said on Wednesday, and sell it."
        ]
      ),
    ])
  func paragraphs(text: String, expected: [String]) {
    #expect(PlainParagraphs.paragraphs(of: text).map(\.text) == expected)
  }
}
