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
            writer.member("pos", token.partOfSpeech.rawValue)
          })
      }
    }
  }
}
