import DatelineLanguage
import DatelineModel

extension Annotation {
  /// Writes `values`.
  func writeValues(to writer: inout JSONLineWriter) {
    writer.key("values")
    writer.array(document.sentences.flatMap(\.quantities)) { writer, found in
      writer.object { writer in
        writer.member("currency", found.quantity.currency)
        write(
          found.span, to: &writer,
          between: { $0.member("qualifier", found.quantity.qualifier?.rawValue) },
          after: { writer in
            writer.member("type", found.kind == .count ? "QUANTITY" : found.kind.rawValue)
            writer.member("unit", found.quantity.unit)
            writer.key("value")
            if let value = found.quantity.value { writer.string("\(value)") } else { writer.null() }
          })
      }
    }
  }
}
