import Dateline
import Testing

@Suite struct AnnotatedTextTests {
  private static let loaded = Result { try RulesLocator.load() }

  private func lines(_ text: String, width: Int = 100, isColoured: Bool = false) throws -> [String] {
    let analyser = LanguageAnalyser(resources: try Self.loaded.get().language)
    let document = analyser.analyse(Document(id: "t", sha256: "", text: text))
    return AnnotatedText(width: width, isColoured: isColoured).lines(document)
  }

  @Test("marks times, amounts, names and verbs with letters where there is no colour")
  func plain() throws {
    let lines = try lines("Halden Motors paid €5 million in March 2021.")
    #expect(lines[2] == "[N:Halden Motors] [V:paid] [A:€5 million] [T:in March 2021].")
    #expect(lines.last == "T time · A amount · N name · V verb · S source")
  }

  @Test("colours words one by one, so that no colour crosses a line end")
  func coloured() throws {
    let lines = try lines("Halden Motors paid.", isColoured: true)
    #expect(lines[2].hasPrefix("\u{1B}[36mHalden\u{1B}[0m \u{1B}[36mMotors\u{1B}[0m"))
  }

  @Test("breaks lines at spaces and keeps the text's own line ends")
  func wrapped() throws {
    let lines = try lines(String(repeating: "word ", count: 40) + "\nnext", width: 40)
    #expect(lines.dropFirst(2).dropLast(2).allSatisfy { $0.count <= 40 })
    #expect(lines.contains { $0.hasSuffix("next") || $0.hasSuffix("next]") })
  }

  @Test("lets no control character of the text through")
  func controls() throws {
    #expect(try lines("a\u{1B}[31mb\u{7}c").allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{7}") })
  }
}
