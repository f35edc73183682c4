import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `sentences`.
  func writeSentences(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("sentences")
    writer.array { writer in
      for sentence in document.sentences {
        writer.object { write(sentence.span, to: &$0) }
        drain(&writer)
      }
    }
  }

  /// Writes `tokens` with the Universal Dependencies tag and the dictionary form of each.
  func writeTokens(to writer: inout JSONLineWriter, _ drain: Drain) {
    let text = document.text
    writer.key("tokens")
    writer.array { writer in
      for (index, token) in text.tokens.enumerated() {
        // There are many of them: in the order of the keys nothing has to be moved.
        writer.object { writer in
          writer.member("end", offsets.scalarOffset(ofByte: Int(token.end)))
          writer.member("lemma", utf8: text.words.bytes(token.lemma))
          writer.member("pos", partOfSpeech(index).rawValue)
          writer.member("start", offsets.scalarOffset(ofByte: Int(token.start)))
          writer.member("text", utf8: text.bytes[token.span.range])
        }
        drain(&writer)
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
