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
            writer.object { writer in
              write(
                document.text.span(group.tokens), to: &writer,
                between: { writer in
                  writer.member("head", document.text.text(group.head))
                  writer.member("kind", "noun")
                })
            }
          case .verb(let verb):
            let group = sentence.verbGroups[verb]
            writer.object { writer in
              write(
                document.text.span(group.tokens), to: &writer,
                between: { writer in
                  writer.member("head", document.lemma(of: group))
                  writer.member("kind", "verb")
                })
            }
          default: continue
          }
        }
      }
    }
  }

  /// Writes `clauses`.
  func writeClauses(to writer: inout JSONLineWriter) {
    writer.key("clauses")
    writer.array { writer in
      for sentence in document.sentences {
        for clause in sentence.clauses {
          writer.object { writer in
            write(
              document.text.span(clause.tokens), to: &writer,
              after: { $0.member("verb", document.lemma(of: sentence.verbGroups[clause.verb])) })
          }
        }
      }
    }
  }

  /// Writes `attributions`: who is quoted or cited, with which words, for what.
  func writeAttributions(to writer: inout JSONLineWriter) {
    writer.key("attributions")
    writer.array(document.attributions) { writer, attribution in
      writer.object { writer in
        writer.key("content")
        writer.array(attribution.content) { writer, tokens in
          writer.object { write(document.text.span(tokens), to: &$0) }
        }
        writer.key("cue")
        writeOptional(attribution.cue, to: &writer)
        writer.member("entity", attribution.speaker.map { document.entities[$0].name })
        writer.key("source")
        writeOptional(attribution.source, to: &writer)
      }
    }
  }

  private func writeOptional(_ tokens: Range<Int>?, to writer: inout JSONLineWriter) {
    if let tokens { writer.object { write(document.text.span(tokens), to: &$0) } } else { writer.null() }
  }
}
