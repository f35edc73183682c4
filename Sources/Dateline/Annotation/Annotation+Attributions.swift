import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `attributions`: who is quoted or cited, with which words, for what.
  func writeAttributions(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("attributions")
    writer.array { writer in
      for attribution in document.attributions {
        writer.object { write(attribution, to: &$0) }
        drain(&writer)
      }
    }
  }

  private func write(_ attribution: AttributionSpan, to writer: inout JSONLineWriter) {
    writer.key("content")
    writer.array { writer in
      for tokens in attribution.content { writer.object { write(tokens, to: &$0) } }
    }
    writer.key("cue")
    writeOptional(attribution.cue, to: &writer)
    writer.member("entity", attribution.speaker.map { document.entities[$0].name })
    writer.key("source")
    writeOptional(attribution.source, to: &writer)
  }

  private func writeOptional(_ tokens: Range<Int>?, to writer: inout JSONLineWriter) {
    if let tokens { writer.object { write(tokens, to: &$0) } } else { writer.null() }
  }
}
