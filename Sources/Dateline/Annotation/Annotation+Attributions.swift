import DatelineLanguage
import DatelineModel

extension Annotation {
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
