import Dateline
import DatelineLanguage
import Foundation
import Testing

@Suite struct LexiconTests {
  @Test("listed readings replace those of the table, changes add to them")
  func readings() throws {
    var words = ListedWords()
    let areRead = [
      words.insertClosed("to", ["TO", "IN:1"]), words.change(["plan"], ["NN:0", "VB:2", "+JJ:3"]),
      words.change(["light"], ["NN:x"]),
    ]
    #expect(areRead == [true, true, true])
    let lexicon = Lexicon(table: Array("# forms\nlight\tNN\tVB\nplan\tNN\tVB\nto\tRB\n".utf8), words: words)
    func names(_ form: String) throws -> [String] {
      let word = try #require(lexicon.vocabulary.word(form))
      return lexicon.readings(of: word).map { "\($0.wordClass.name):\($0.cost)" }
    }
    #expect(try names("to") == ["TO:0", "IN:10"])
    #expect(try names("plan") == ["NN:0", "VB:20", "VBP:0", "JJ:30"])
    #expect(try names("light") == ["VB:0", "VBP:0"])
  }

  @Test("refuses readings that it cannot read", arguments: ["NX", "NN:far", "NN:1:2", "NN=a=b", "NN:99"])
  func unreadable(reading: String) {
    var words = ListedWords()
    let isRead = words.insertClosed("a", [reading])
    #expect(!isRead)
  }

  @Test("no form is listed twice among the costs of readings")
  func priors() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../../rules/en/lexicon/"
    for name in ["priors.tsv", "closed.tsv"] {
      let lines = try String(contentsOfFile: path + name, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
      let forms = lines.flatMap { line -> [Substring] in
        let fields = line.split(separator: "\t")
        return name == "priors.tsv" ? fields[1].split(separator: " ") : [fields[0]]
      }
      let counts = Dictionary(forms.map { ($0, 1) }, uniquingKeysWith: +)
      #expect(counts.filter { $0.value > 1 }.keys.sorted() == [])
    }
  }

  @Test("says what a word can be")
  func classes() throws {
    let lexicon = try Resources.rules().language.lexicon
    let word = try #require(lexicon.vocabulary.word("sold"))
    #expect(lexicon.classes(of: word) == [WordClasses(.verbPast), WordClasses(.verbPastParticiple)])
    #expect(!lexicon.isClosed(word))
    #expect(lexicon.closedClass(try #require(lexicon.vocabulary.word("the"))) == .determiner)
  }
}
