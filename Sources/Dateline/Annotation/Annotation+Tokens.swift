import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `sentences`.
  func writeSentences(to writer: inout JSONLineWriter) {
    writer.key("sentences")
    writer.array(document.sentences) { writer, sentence in
      writer.object { write(sentence.span, to: &$0) }
    }
  }

  /// Writes `tokens` with the Universal Dependencies tag and the dictionary form of each.
  func writeTokens(to writer: inout JSONLineWriter) {
    writer.key("tokens")
    writer.array(document.text.tokens.indices) { writer, index in
      let token = document.text.tokens[index]
      writer.object { writer in
        write(
          token.span, to: &writer,
          between: { writer in
            writer.member("lemma", document.text.lemma(index))
            writer.member("pos", partOfSpeech(index).rawValue)
          })
      }
    }
  }

  /// The tag of a token, where a preposition before a gerund is a subordinator ("by closing the plant"), as in the
  /// treebanks of Universal Dependencies.
  private func partOfSpeech(_ index: Int) -> PartOfSpeech {
    let tokens = document.text.tokens
    guard tokens[index].partOfSpeech == .adposition else { return tokens[index].partOfSpeech }
    var next = index + 1
    while next < tokens.count, next < index + 4, tokens[next].partOfSpeech == .adverb { next += 1 }
    let isBeforeGerund =
      next < tokens.count && tokens[next].partOfSpeech == .verb && tokens[next].verbForm == .gerund
    return isBeforeGerund ? .subordinator : .adposition
  }
}
