extension Claim {
  /// Writes the object form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.key("attribution")
      writer.array(attribution) { $1.write(to: &$0) }
      writer.member("confidence", confidence)
      writer.member("document", document)
      if !duplicates.isEmpty { writer.member("duplicates", duplicates) }
      writer.member("event_type", eventType)
      writer.key("evidence")
      evidence.write(to: &writer)
      writer.member("factuality", factuality.rawValue)
      writer.member("family", family)
      writer.member("hedge", hedge)
      writer.member("id", id)
      writer.member("origin", origin)
      writer.member("polarity", polarity.rawValue)
      writer.member("rule", rule)
      writer.key("sentence")
      writer.object { writer in
        writer.member("end", sentence.end)
        writer.member("start", sentence.start)
        writer.member("text", sentence.text)
      }
      writer.key("slots")
      writer.dictionary(slots) { $1.write(to: &$0) }
      writer.member("subject", subject)
      writer.key("time")
      if let time { time.write(to: &writer) } else { writer.null() }
      writer.member("variant", variant)
      if !warnings.isEmpty { writer.member("warnings", warnings) }
    }
  }
}

extension Attribution {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("by", by)
      if let count { writer.member("count", count) }
      writer.member("kind", kind.rawValue)
    }
  }
}

extension Evidence {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("end", end)
      writer.member("prefix", prefix)
      writer.member("quote", quote)
      writer.member("start", start)
      writer.member("suffix", suffix)
      writer.member("unit", "unicode_scalar")
      writer.member("utf8_end", utf8.end)
      writer.member("utf8_start", utf8.start)
    }
  }
}

extension SlotValue {
  /// Writes the form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    switch self {
    case .entity(let id): writer.string(id)
    case .text(let text): writer.string(text)
    case .quantity(let quantity): quantity.write(to: &writer)
    case .list(let values): writer.array(values) { $1.write(to: &$0) }
    }
  }
}

extension Quantity {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      if converted.count == 1 {
        writer.key("converted")
        converted[0].write(to: &writer)
      } else if !converted.isEmpty {
        writer.key("converted")
        writer.array(converted) { $1.write(to: &$0) }
      }
      writer.member("currency", currency)
      if let maximum {
        writer.key("max")
        writer.number(verbatim: maximum.description)
      }
      if let minimum {
        writer.key("min")
        writer.number(verbatim: minimum.description)
      }
      writer.member("per", per)
      writer.member("qualifier", qualifier?.rawValue)
      writer.member("unit", unit)
      if let value {
        writer.key("value")
        writer.number(verbatim: value.description)
      }
    }
  }
}

extension TimeValue {
  /// Writes the form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("anchor", anchor)
      writer.member("as_written", asWritten)
      writer.member("basis", basis?.rawValue)
      writer.member("earliest", earliest.description)
      writer.member("edtf", edtf)
      writer.member("granularity", granularity.rawValue)
      writer.member("latest", latest.description)
      writer.member("relation", relation?.rawValue)
      if !resolved { writer.member("resolved", false) }
      writer.member("role", role?.rawValue)
    }
  }
}
