/// A cursor over the bytes of an EDTF string: intervals, sets and times of day.
///
/// Reads from left to right without recursion, so that no input takes more than linear time or any stack.
struct EDTFParser {
  let bytes: [UInt8]
  var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads the whole string.
  mutating func parse() throws(EDTFError) -> EDTF.Content {
    guard !bytes.isEmpty else { throw .empty }
    if skip("[") { return .set(try set(.oneOf, closing: "]")) }
    if skip("{") { return .set(try set(.allOf, closing: "}")) }
    if peek("/") || peek(".") {
      let start = try endpoint()
      guard skip("/") else { throw .expected(.year, offset: 0) }
      return try interval(from: start)
    }
    let first = try date()
    if skip("/") { return try interval(from: .date(first)) }
    if peek("T"), let instant = try instant(on: first) { return .instant(instant) }
    try end()
    return .date(first)
  }

  // MARK: Intervals

  private mutating func interval(from start: EDTFEndpoint) throws(EDTFError) -> EDTF.Content {
    let endOffset = offset
    let finish = try endpoint()
    try end()
    if start == .unknown, finish == .unknown { throw .noEnds(offset: 0) }
    if let first = start.date, let last = finish.date {
      try requireOrder(first, last, at: endOffset)
    }
    return .interval(from: start, to: finish)
  }

  private mutating func endpoint() throws(EDTFError) -> EDTFEndpoint {
    if offset == bytes.count || peek("/") { return .unknown }
    if skipDots() { return .open }
    return .date(try date())
  }

  // MARK: Sets

  private mutating func set(
    _ kind: EDTFSet.Kind, closing: Unicode.Scalar
  ) throws(EDTFError) -> EDTFSet {
    var members: [EDTFSet.Member] = []
    while true {
      let start = offset
      let member = try member()
      if case .upTo = member, !members.isEmpty { throw .misplacedOpenRange(offset: start) }
      members.append(member)
      if skip(closing) { break }
      guard peek(",") else { throw .expected(.listEnd, offset: offset) }
      if case .from = member { throw .misplacedOpenRange(offset: start) }
      offset += 1
      while skip(" ") {}
    }
    try end()
    return EDTFSet(kind: kind, members: members)
  }

  private mutating func member() throws(EDTFError) -> EDTFSet.Member {
    if skipDots() { return .upTo(try date()) }
    let first = try date()
    guard skipDots() else { return .date(first) }
    if peek("]") || peek("}") || peek(",") { return .from(first) }
    let endOffset = offset
    let last = try date()
    try requireOrder(first, last, at: endOffset)
    return .range(first, last)
  }

  // MARK: Times of day

  /// Reads from `T` on; nil when the date is not a plain day, so that no time can follow.
  private mutating func instant(on date: EDTFDate) throws(EDTFError) -> EDTFInstant? {
    guard case .day(let month, let day) = date.part, date.qualifier.isEmpty, month.isSpecified,
      day.isSpecified, date.year.digits?.isSpecified == true
    else { return nil }
    offset += 1
    let start = offset
    let hour = try number(of: 2, .time)
    try require(":", .time)
    let minute = try number(of: 2, .time)
    try require(":", .time)
    let second = try number(of: 2, .time)
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    let isLeapSecond = minute == 59 && second == 60
    guard hour < 24 || isEndOfDay, minute < 60, second < 60 || isLeapSecond else {
      throw .timeOutOfRange(offset: start)
    }
    let zone = try zone()
    try end(expecting: zone == .local ? .zone : .end)
    return EDTFInstant(
      day: date.bounds.earliest, hour: hour, minute: minute, second: second, zone: zone)
  }

  private mutating func zone() throws(EDTFError) -> EDTFInstant.Zone {
    if skip("Z") { return .utc }
    let start = offset
    let negative = peek("-")
    guard skip("+") || skip("-") else { return .local }
    let hours = try number(of: 2, .zone)
    let minutes = skip(":") ? try number(of: 2, .zone) : 0
    let total = hours * 60 + minutes
    guard minutes < 60, total <= 14 * 60, !(negative && total == 0) else {
      throw .zoneOutOfRange(offset: start)
    }
    return .offset(minutes: negative ? -total : total)
  }

  private func requireOrder(
    _ first: EDTFDate, _ last: EDTFDate, at offset: Int
  ) throws(EDTFError) {
    if last.bounds.latest < first.bounds.earliest { throw .endBeforeStart(offset: offset) }
  }
}
