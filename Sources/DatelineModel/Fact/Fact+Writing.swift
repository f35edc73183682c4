extension Fact {
  /// The object form on one line with a line end, the bytes that ``StableJSON`` gives.
  ///
  /// - Complexity: O(n) in the bytes.
  public var jsonLine: [UInt8] {
    var writer = JSONLineWriter(capacity: 2048)
    write(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  /// Writes the object form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("agreement", agreement.rawValue)
      writer.key("claims")
      writer.array(claims) { $1.write(to: &$0) }
      writer.member("confidence", confidence)
      writer.key("confidence_terms")
      writer.array(confidenceTerms) { $1.write(to: &$0) }
      if !decisions.isEmpty { writer.member("decisions", decisions) }
      writer.member("event_type", eventType)
      writer.member("factuality", factuality.rawValue)
      writer.member("family", family)
      writer.member("id", id)
      if let known {
        writer.key("known")
        writer.object { writer in
          writer.member("from", known.from)
          writer.member("to", known.to)
        }
      }
      writer.member("lifecycle", lifecycle.rawValue)
      writer.member("polarity", polarity.rawValue)
      writer.member("reasons", reasons)
      if !rejectedValues.isEmpty {
        writer.key("rejected_values")
        writer.array(rejectedValues) { $1.write(to: &$0) }
      }
      writer.member("review", review.rawValue)
      if !slotSupport.isEmpty {
        writer.key("slot_support")
        writer.dictionary(slotSupport) { $1.write(to: &$0) }
      }
      writer.key("slots")
      writer.dictionary(slots) { $1.write(to: &$0) }
      writer.member("status", status.rawValue)
      writer.member("subject", subject)
      writer.member("superseded_by", supersededBy)
      writer.member("support", support.rawValue)
      writer.key("time")
      if let time { time.write(to: &writer) } else { writer.null() }
    }
  }
}

extension ClaimLink {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("claim", claim)
      writer.member("note", note)
      writer.member("relation", relation.rawValue)
    }
  }
}

extension ConfidenceTerm {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("factor", factor)
      writer.member("for", rival)
      writer.member("origin", origin)
      writer.member("prior", prior)
      writer.member("weight", weight)
    }
  }
}

extension SlotSupport {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("claims", claims)
      writer.member("confidence", confidence)
      writer.member("note", note)
      writer.member("status", status.rawValue)
      writer.key("value")
      value.write(to: &writer)
    }
  }
}

extension RejectedValue {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("claims", claims)
      writer.member("slot", slot)
      writer.key("value")
      value.write(to: &writer)
      writer.member("why", why)
    }
  }
}
