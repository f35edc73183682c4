import Dateline
import DatelineLanguage
import Testing

@Suite struct TaggerTests {
  /// The words of a sentence as "form/TAG", tagged without knowing names or times.
  private func tagged(_ sentence: String) throws -> String {
    let text = try Resources.tagged(sentence)
    return text.tokens.indices.map { "\(text.text($0))/\(text.tokens[$0].partOfSpeech.rawValue)" }
      .joined(separator: " ")
  }

  @Test(
    "decides between noun and verb by the neighbours",
    arguments: [
      "The/DET brewer/NOUN plans/VERB to/PART close/VERB two/NUM plants/NOUN",
      "Their/PRON plans/NOUN for/ADP the/DET plant/NOUN changed/VERB",
      "She/PRON wants/VERB to/PART cut/VERB costs/NOUN",
      "The/DET cut/NOUN will/AUX cost/VERB jobs/NOUN",
      "It/PRON said/VERB profits/NOUN rose/VERB sharply/ADV",
      "The/DET report/NOUN shows/VERB that/SCONJ demand/NOUN fell/VERB",
      "The/DET brewer/NOUN has/AUX since/ADV cut/VERB jobs/NOUN",
      "Sales/NOUN are/AUX forecast/VERB to/PART rise/VERB",
      "It/PRON has/AUX been/AUX run/VERB by/ADP a/DET bank/NOUN",
    ])
  func nounOrVerb(expected: String) throws { try expect(expected) }

  @Test(
    "gives function words the class of their use",
    arguments: [
      "The/DET bank/NOUN that/PRON failed/VERB was/AUX small/ADJ",
      "That/DET bank/NOUN was/AUX small/ADJ",
      "The/DET firm/NOUN did/AUX not/PART do/VERB it/PRON",
      "It/PRON has/AUX been/AUX sold/VERB",
      "It/PRON has/VERB a/DET new/ADJ owner/NOUN",
      "He/PRON no/ADV longer/ADV owns/VERB the/DET mill/NOUN",
      "About/ADV 40/NUM people/NOUN left/VERB",
      "The/DET brewer/NOUN 's/PART owner/NOUN sold/VERB it/PRON",
      "There/PRON is/VERB no/DET plan/NOUN", "There/PRON have/AUX been/VERB delays/NOUN",
      "They/PRON do/AUX not/PART care/VERB", "The/DET mill/NOUN stands/VERB next/ADV to/ADP a/DET bank/NOUN",
    ])
  func functionWords(expected: String) throws { try expect(expected) }

  @Test(
    "finds names by their capitals, but not at a sentence's start alone",
    arguments: [
      "Workers/NOUN at/ADP Brelvik/PROPN left/VERB",
      "The/DET French/ADJ brewer/NOUN Brelvik/PROPN left/VERB on/ADP Monday/PROPN",
      "In/ADP March/PROPN the/DET army/NOUN may/AUX march/VERB",
    ])
  func names(expected: String) throws { try expect(expected) }

  @Test(
    "knows the verb form and the lemma",
    arguments: [
      ("The mill was sold", 3, VerbForm.pastParticiple, "sell"),
      ("They sold the mill", 1, .past, "sell"),
      ("He is selling the mill", 2, .gerund, "sell"),
      ("It reoutsourced the work", 1, .past, "reoutsource"),
    ])
  func forms(sentence: String, index: Int, form: VerbForm, lemma: String) throws {
    let text = try Resources.tagged(sentence)
    #expect(text.tokens[index].verbForm == form)
    #expect(text.lemma(index) == lemma)
  }

  @Test(
    "makes lemmas of unknown forms",
    arguments: [
      ("the flimbrakes broke", 1, "flimbrake"), ("some blenkies fell", 1, "blenky"), ("it did n't", 2, "not"),
      ("an offer", 0, "a"), ("it's new", 1, "be"),
    ])
  func lemmas(sentence: String, index: Int, lemma: String) throws {
    #expect(try Resources.tagged(sentence).lemma(index) == lemma)
  }

  @Test("a token in a name is a proper noun, in lower case it keeps its class")
  func places() throws {
    let text = try Resources.tagged("Bank of Brelvik fell", places: [.name, .name, .name, .plain])
    #expect(text.tokens.map(\.partOfSpeech) == [.properNoun, .adposition, .properNoun, .verb])
  }

  private func expect(_ expected: String) throws {
    let sentence = expected.split(separator: " ").map {
      String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)])
    }
    .joined(separator: " ").replacing(" 's", with: "'s")
    #expect(try tagged(sentence) == expected)
  }
}
