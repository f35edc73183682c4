import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `mentions`: the names with the kind of what they name.
  func writeMentions(to writer: inout JSONLineWriter) {
    writer.key("mentions")
    writer.array(document.mentions.filter { $0.form == .name }) { writer, mention in
      let entity = mention.entity.map { document.entities[$0] }
      writer.object { writer in
        write(
          mention.span, to: &writer,
          between: { writer in
            writer.member("entity", entity?.name)
            writer.member("form", mention.form.rawValue)
            writer.member("kind", entity?.kind.rawValue)
          })
      }
    }
  }

  /// Writes `references`: descriptions and pronouns with what they refer to, and with everything they can refer to.
  func writeReferences(to writer: inout JSONLineWriter) {
    writer.key("references")
    writer.array(document.mentions.filter { $0.form != .name }) { writer, mention in
      writer.object { writer in
        writer.key("candidates")
        writer.array(mention.candidates.prefix(4)) { writer, candidate in
          writer.object { writer in
            writer.member("entity", document.entities[candidate.entity].name)
            writer.key("score")
            writer.integer(candidate.score)
          }
        }
        write(
          mention.span, to: &writer,
          between: { writer in
            writer.member("entity", mention.entity.map { document.entities[$0].name })
            writer.member("form", mention.form.rawValue)
          })
      }
    }
  }
}
