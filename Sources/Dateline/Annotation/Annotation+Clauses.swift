import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `chunks`: the noun and verb groups of all sentences in text order.
  func writeChunks(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("chunks")
    writer.array { writer in
      for sentence in document.sentences {
        for chunk in sentence.chunks { write(chunk, of: sentence, to: &writer) }
        drain(&writer)
      }
    }
  }

  private func write(_ chunk: Chunk, of sentence: AnalysedSentence, to writer: inout JSONLineWriter) {
    switch chunk {
    case .noun(let noun):
      let head = document.text.tokens[sentence.nounGroups[noun].head].span
      writer.object { writer in
        write(sentence.nounGroups[noun].tokens, to: &writer)
        writer.member("head", utf8: document.text.bytes[head.range])
        writer.member("kind", "noun")
      }
    case .verb(let verb):
      writer.object { writer in
        write(sentence.verbGroups[verb].tokens, to: &writer)
        writer.member("head", document.lemma(of: sentence.verbGroups[verb]))
        writer.member("kind", "verb")
      }
    default: return
    }
  }

  /// Writes `clauses`: each verb group with the words of its arguments, and the verb that governs it.
  func writeClauses(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("clauses")
    writer.array { writer in
      for sentence in document.sentences {
        for clause in sentence.clauses { writer.object { write(clause, in: sentence, to: &$0) } }
        drain(&writer)
      }
    }
  }

  private func write(_ clause: Clause, in sentence: AnalysedSentence, to writer: inout JSONLineWriter) {
    let verb = sentence.verbGroups[clause.verb]
    write(clause.tokens, to: &writer)
    writer.member("verb", document.lemma(of: verb))
    writer.member("form", verb.form.rawValue)
    writer.member("tense", verb.tense.rawValue)
    writer.member("negated", verb.isNegated)
    writer.member("passive", verb.isPassive)
    writer.member("perfect", verb.isPerfect)
    if let modal = verb.modal { writer.member("modal", utf8: document.text.words.bytes(modal)) }
    if let opener = clause.opener { writer.member("opener", utf8: document.text.words.bytes(opener)) }
    writer.member(
      "governor", clause.governor.map { document.lemma(of: sentence.verbGroups[sentence.clauses[$0].verb]) })
    writeNoun("subject", clause.subject, of: sentence, to: &writer)
    writeNoun("object", clause.object, of: sentence, to: &writer)
    writeNoun("second_object", clause.secondObject, of: sentence, to: &writer)
    guard !clause.arguments.isEmpty else { return }
    writer.key("arguments")
    writer.array { writer in
      for argument in clause.arguments {
        writer.object { writer in
          writeNoun("noun", argument.noun, of: sentence, to: &writer)
          writer.member("preposition", utf8: document.text.words.bytes(argument.preposition))
        }
      }
    }
  }

  /// Writes the words of a noun group; nothing when there is none.
  private func writeNoun(
    _ key: StaticString, _ noun: Int?, of sentence: AnalysedSentence, to writer: inout JSONLineWriter
  ) {
    guard let noun else { return }
    writer.member(key, utf8: document.text.bytes[document.text.span(sentence.nounGroups[noun].tokens).range])
  }
}
