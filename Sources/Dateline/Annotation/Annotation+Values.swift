import DatelineLanguage
import DatelineModel
import Foundation

extension Annotation {
  /// Writes `values`: the spans are those of ``QuantityExpression/measured``, without the noun that is counted.
  func writeValues(to writer: inout JSONLineWriter, _ drain: Drain) {
    writer.key("values")
    writer.array { writer in
      for sentence in document.sentences {
        for found in sentence.quantities where found.kind != .multiple {
          writer.object { write(found, to: &$0) }
        }
        drain(&writer)
      }
    }
  }

  private func write(_ found: QuantityExpression, to writer: inout JSONLineWriter) {
    write(found.measured, to: &writer)
    writer.member("type", found.kind == .count || found.isShare ? "QUANTITY" : found.kind.rawValue)
    writer.member("currency", found.quantity.currency)
    writer.member("unit", found.quantity.unit)
    writer.member("qualifier", found.quantity.qualifier?.rawValue)
    writer.member("min", found.quantity.minimum.map { "\($0)" })
    writer.member("max", found.quantity.maximum.map { "\($0)" })
    writer.key("value")
    if let value = found.quantity.value { writer.string("\(value)") } else { writer.null() }
  }
}
