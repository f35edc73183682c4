import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `mentions`: the names with the kind of what they name.
  func writeMentions(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("mentions")
    writer.array { writer in
      for mention in document.mentions where mention.form == .name {
        writer.object { writer in
          write(mention.span, to: &writer)
          writer.member("form", mention.form.rawValue)
          guard let entity = mention.entity else { return }
          writer.member("entity", document.entities[entity].name)
          writer.member("kind", document.entities[entity].kind.rawValue)
        }
        drain(&writer)
      }
    }
  }

  /// Writes `references`: descriptions and pronouns with what they refer to, and with everything they can refer to.
  func writeReferences(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("references")
    writer.array { writer in
      for mention in document.mentions where mention.form != .name {
        writer.object { writer in
          write(mention.span, to: &writer)
          writer.member("form", mention.form.rawValue)
          writer.member("entity", mention.entity.map { document.entities[$0].name })
          writer.key("candidates")
          writer.array { writer in
            for candidate in mention.candidates.prefix(4) {
              writer.object { writer in
                writer.member("entity", document.entities[candidate.entity].name)
                writer.member("score", candidate.score)
              }
            }
          }
        }
        drain(&writer)
      }
    }
  }
}
