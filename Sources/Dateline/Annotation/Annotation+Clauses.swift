import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `chunks`: the noun and verb groups of all sentences in text order.
  func writeChunks(to writer: inout JSONLineWriter) {
    writer.key("chunks")
    writer.array { writer in
      for sentence in document.sentences {
        for chunk in sentence.chunks {
          switch chunk {
          case .noun(let noun):
            let group = sentence.nounGroups[noun]
            write("noun", group.tokens, head: document.text.text(group.head), to: &writer)
          case .verb(let verb):
            let group = sentence.verbGroups[verb]
            write("verb", group.tokens, head: document.lemma(of: group), to: &writer)
          default: continue
          }
        }
      }
    }
  }

  private func write(_ kind: String, _ tokens: Range<Int>, head: String, to writer: inout JSONLineWriter) {
    writer.object { writer in
      write(
        document.text.span(tokens), to: &writer,
        between: { writer in
          writer.member("head", head)
          writer.member("kind", kind)
        })
    }
  }

  /// Writes `clauses`: each verb group with the words of its arguments, and the verb that governs it.
  func writeClauses(to writer: inout JSONLineWriter) {
    writer.key("clauses")
    writer.array { writer in
      for sentence in document.sentences {
        for clause in sentence.clauses {
          writer.object { write(clause, in: sentence, to: &$0) }
        }
      }
    }
  }

  private func write(_ clause: Clause, in sentence: AnalysedSentence, to writer: inout JSONLineWriter) {
    let verb = sentence.verbGroups[clause.verb]
    func noun(_ index: Int?) -> String? {
      index.map { document.words(sentence.nounGroups[$0].tokens) }
    }
    if !clause.arguments.isEmpty {
      writer.key("arguments")
      writer.array(clause.arguments) { writer, argument in
        writer.object { writer in
          writer.member("noun", noun(argument.noun))
          writer.member("preposition", document.text.words.form(argument.preposition))
        }
      }
    }
    write(
      document.text.span(clause.tokens), to: &writer,
      between: { writer in
        writer.member("form", verb.form.rawValue)
        writer.member(
          "governor",
          clause.governor.map { document.lemma(of: sentence.verbGroups[sentence.clauses[$0].verb]) })
        writer.member("modal", verb.modal.map(document.text.words.form))
        writer.key("negated")
        writer.boolean(verb.isNegated)
        writer.member("object", noun(clause.object))
        writer.member("opener", clause.opener.map(document.text.words.form))
        writer.key("passive")
        writer.boolean(verb.isPassive)
        writer.key("perfect")
        writer.boolean(verb.isPerfect)
        writer.member("second_object", noun(clause.secondObject))
      },
      inner: { writer in
        writer.member("subject", noun(clause.subject))
        writer.member("tense", verb.tense.rawValue)
      },
      after: { $0.member("verb", document.lemma(of: verb)) })
  }
}
