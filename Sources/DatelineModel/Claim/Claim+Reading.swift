import Foundation

extension Claim {
  /// Reads the object form that `init(from:)` reads.
  init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var (id, document, eventType, subject): (String?, String?, String?, String?)
    var slots: [String: SlotValue]?
    var time: TimeValue?
    var polarity: Polarity?
    var factuality: Factuality?
    var (hedge, confidence) = (1.0, 1.0)
    var attribution: [Attribution]?
    var (origin, rule, variant): (String?, String?, String?)
    var evidence: Evidence?
    var sentence: Sentence?
    var (warnings, duplicates): ([String], [String]) = ([], [])
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "attribution":
        attribution = try reader.array { reader throws(JSONLineReader.Unread) in try Attribution(&reader) }
      case "confidence": confidence = try reader.null() ? 1 : reader.double()
      case "document": document = try reader.sharedString()
      case "event_type": eventType = try reader.sharedString()
      case "evidence": evidence = try Evidence(&reader)
      case "factuality": factuality = try reader.named(Factuality.self)
      case "hedge": hedge = try reader.null() ? 1 : reader.double()
      case "id": id = try reader.string()
      case "polarity": polarity = try reader.named(Polarity.self)
      case "rule": rule = try reader.sharedString()
      case "sentence": sentence = try Sentence(&reader)
      case "slots": slots = try reader.slots()
      case "subject": subject = try reader.sharedString()
      case "time": time = try reader.null() ? nil : TimeValue(&reader)
      case "variant": variant = try reader.sharedStringOrNull()
      case "origin": origin = try reader.sharedStringOrNull()
      case "warnings": warnings = try reader.sharedStrings()
      case "duplicates": duplicates = try reader.sharedStrings()
      default: try reader.skip()
      }
    }
    guard let id, let document, let eventType, let subject, let slots, let polarity, let factuality,
      let attribution,
      let evidence, let sentence, let rule
    else { throw JSONLineReader.Unread() }
    self.init(
      id: id, document: document, eventType: eventType, subject: subject, slots: slots, time: time,
      polarity: polarity, factuality: factuality, hedge: hedge, attribution: attribution, origin: origin,
      evidence: evidence, sentence: sentence, rule: rule, variant: variant, confidence: confidence,
      warnings: warnings, duplicates: duplicates)
  }
}

extension Attribution {
  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var by: String?
    var kind: Kind?
    var count: Int?
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "by": by = try reader.sharedString()
      case "kind": kind = try reader.named(Kind.self)
      case "count": count = try reader.null() ? nil : reader.integer()
      default: try reader.skip()
      }
    }
    guard let by, let kind else { throw JSONLineReader.Unread() }
    self.init(by: by, kind: kind, count: count)
  }
}

extension Claim.Sentence {
  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var text: String?
    var (start, end): (Int?, Int?)
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "text": text = try reader.sharedString()
      case "start": start = try reader.integer()
      case "end": end = try reader.integer()
      default: try reader.skip()
      }
    }
    guard let text, let start, let end else { throw JSONLineReader.Unread() }
    self.init(text: text, start: start, end: end)
  }
}

extension Evidence {
  fileprivate init(_ reader: inout JSONLineReader) throws(JSONLineReader.Unread) {
    var (quote, prefix, suffix): (String?, String, String) = (nil, "", "")
    var (start, end, utf8Start, utf8End): (Int?, Int?, Int?, Int?)
    try reader.object { reader, key throws(JSONLineReader.Unread) in
      switch key {
      case "quote": quote = try reader.string()
      case "prefix": prefix = try reader.stringOrNull() ?? ""
      case "suffix": suffix = try reader.stringOrNull() ?? ""
      case "start": start = try reader.integer()
      case "end": end = try reader.integer()
      case "utf8_start": utf8Start = try reader.null() ? nil : reader.integer()
      case "utf8_end": utf8End = try reader.null() ? nil : reader.integer()
      default: try reader.skip()
      }
    }
    guard let quote, let start, let end else { throw JSONLineReader.Unread() }
    self.init(
      quote: quote, start: start, end: end, utf8: TextSpan(utf8Start ?? start, utf8End ?? end),
      prefix: prefix,
      suffix: suffix)
  }
}

extension JSONLineReader {
  fileprivate mutating func slots() throws(Unread) -> [String: SlotValue] {
    var slots: [String: SlotValue] = [:]
    try object { reader, key throws(Unread) in
      slots[key.text] = try reader.slotValue()
    }
    return slots
  }

  private mutating func slotValue() throws(Unread) -> SlotValue {
    switch mark() {
    case UInt8(ascii: "\""):
      let text = try sharedString()
      return text.hasPrefix("e:") ? .entity(text) : .text(text)
    case UInt8(ascii: "["): return .list(try array { reader throws(Unread) in try reader.slotValue() })
    case UInt8(ascii: "{"): return .quantity(try quantity())
    default: throw Unread()
    }
  }

  private mutating func quantity() throws(Unread) -> Quantity {
    var (value, minimum, maximum): (Decimal?, Decimal?, Decimal?)
    var (currency, unit, per): (String?, String?, String?)
    var qualifier: Quantity.Qualifier?
    var converted: [Quantity] = []
    try object { reader, key throws(Unread) in
      switch key {
      case "value": value = try reader.null() ? nil : reader.decimal()
      case "min": minimum = try reader.null() ? nil : reader.decimal()
      case "max": maximum = try reader.null() ? nil : reader.decimal()
      case "currency": currency = try reader.sharedStringOrNull()
      case "unit": unit = try reader.sharedStringOrNull()
      case "per": per = try reader.sharedStringOrNull()
      case "qualifier": qualifier = try reader.null() ? nil : reader.named(Quantity.Qualifier.self)
      case "converted":
        if reader.mark() == UInt8(ascii: "[") {
          converted = try reader.array { reader throws(Unread) in try reader.quantity() }
        } else if try !reader.null() {
          converted = [try reader.quantity()]
        }
      default: try reader.skip()
      }
    }
    return Quantity(
      value: value, minimum: minimum, maximum: maximum, currency: currency, unit: unit, qualifier: qualifier,
      per: per, converted: converted)
  }
}
