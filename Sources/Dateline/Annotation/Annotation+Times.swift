import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `timexes`.
  func writeTimes(to writer: inout JSONLineWriter) {
    let anchor = document.document.published.map(\.latest)
    let resolver = TimeResolver(anchor: anchor)
    writer.key("timexes")
    writer.array(document.sentences.flatMap(\.times)) { writer, time in
      let value = resolver.value(of: time, words: "", direction: .past)
      writer.object { writer in
        writer.member("anchor", value.anchor)
        writer.member("earliest", value.earliest.description)
        writer.member("edtf", value.edtf)
        write(
          time.span, to: &writer,
          between: { writer in
            writer.member("latest", value.latest.description)
            writer.member("role", value.role?.rawValue)
          },
          after: { writer in
            writer.member("type", "DATE")
            writer.member("value", value.edtf)
          })
      }
    }
  }
}
