import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `timexes`, the two ends of a range apart: each with its TIMEX3 span, type, value and mod, and, where it can date an event, EDTF, bounds,
  /// role and anchor.
  func writeTimes(to writer: inout JSONLineWriter) {
    let times = DocumentTimes(
      document, resolver: TimeResolver(anchor: document.document.publicationDay, convention: convention))
    writer.key("timexes")
    writer.array(times.sentences.joined().flatMap { $0.ends.isEmpty ? [$0] : $0.ends }) { writer, time in
      let value: TimeValue? = time.expression.isDate || time.value.resolved ? time.value : nil
      writer.object { writer in
        writer.member("anchor", value?.anchor)
        writer.member("earliest", value?.earliest.description)
        writer.member("edtf", value?.edtf)
        write(
          time.timex.span, to: &writer,
          between: { writer in
            writer.member("latest", value?.latest.description)
            writer.member("mod", time.timex.mod)
            writer.member("role", value?.role?.rawValue)
          },
          after: { writer in
            writer.member("type", time.timex.type.rawValue)
            writer.member("value", time.timex.value)
          })
      }
    }
  }
}
