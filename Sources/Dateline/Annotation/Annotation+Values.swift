import DatelineLanguage
import DatelineModel
import Foundation

extension Annotation {
  /// Writes `values`: the spans are those of ``QuantityExpression/measured``, without the noun that is counted.
  func writeValues(to writer: inout JSONLineWriter) {
    writer.key("values")
    writer.array(document.sentences.flatMap(\.quantities).filter { $0.kind != .multiple }) { writer, found in
      writer.object { writer in
        writer.member("currency", found.quantity.currency)
        write(
          found.measured, to: &writer,
          between: { writer in
            if let maximum = found.quantity.maximum { writer.member("max", "\(maximum)") }
            if let minimum = found.quantity.minimum { writer.member("min", "\(minimum)") }
            writer.member("qualifier", found.quantity.qualifier?.rawValue)
          },
          after: { writer in
            writer.member("type", found.kind == .count || found.isShare ? "QUANTITY" : found.kind.rawValue)
            writer.member("unit", found.quantity.unit)
            writer.key("value")
            if let value = found.quantity.value { writer.string("\(value)") } else { writer.null() }
          })
      }
    }
  }
}
