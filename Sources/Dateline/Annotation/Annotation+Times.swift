import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `timexes`, the two ends of a range apart: each with its TIMEX3 span, type, value and mod, and, where it can
  /// date an event, EDTF, bounds, role and anchor.
  func writeTimes(to writer: inout JSONLineWriter, _ drain: Drain) {
    let times = DocumentTimes(
      document, resolver: TimeResolver(anchor: document.document.publicationDay, convention: convention))
    writer.key("timexes")
    writer.array { writer in
      for times in times.sentences {
        for time in times {
          for part in time.ends.isEmpty ? [time] : time.ends { writer.object { write(part, to: &$0) } }
        }
        drain(&writer)
      }
    }
  }

  private func write(_ time: ResolvedTime, to writer: inout JSONLineWriter) {
    write(time.timex.span, to: &writer)
    writer.member("type", time.timex.type.rawValue)
    writer.member("value", time.timex.value)
    writer.member("mod", time.timex.mod)
    guard time.expression.isDate || time.value.resolved else { return }
    writer.member("edtf", time.value.edtf)
    writer.member("earliest", time.value.earliest.description)
    writer.member("latest", time.value.latest.description)
    writer.member("role", time.value.role?.rawValue)
    writer.member("anchor", time.value.anchor)
  }
}
