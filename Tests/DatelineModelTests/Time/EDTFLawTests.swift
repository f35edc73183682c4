import Testing

@testable import DatelineModel

/// Laws that hold for every string; the seed of a failing run is the argument that the report prints.
@Suite struct EDTFLawTests {
  @Test("parse(print(x)) == x for generated strings", arguments: [1, 2, 3, 5, 8] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    var accepted = 0
    for _ in 0..<4000 {
      let text = generator.edtf()
      guard let value = try? EDTF(parsing: text) else { continue }
      accepted += 1
      let printed = value.description
      #expect(try EDTF(parsing: printed) == value, "seed \(seed): \(text)")
      #expect(try EDTF(parsing: printed).description == printed, "seed \(seed): \(text)")
      #expect(value.bounds.earliest <= value.bounds.latest, "seed \(seed): \(text)")
      #expect(value.approximate().bounds == value.bounds, "seed \(seed): \(text)")
    }
    #expect(accepted > 1000, "seed \(seed): too few of the generated strings are valid")
  }

  @Test("no bytes trap the parser", arguments: [13, 21] as [UInt64])
  func garbage(seed: UInt64) {
    var generator = Generator(seed: seed)
    for round in 0..<20_000 {
      let bytes = (0..<50).map { _ in
        round % 2 == 0 ? UInt8.random(in: 0...255, using: &generator) : generator.pick(Generator.alphabet)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(EDTFError) {
        _ = try EDTF(parsing: text).bounds
      } catch {
        if error.offset > text.utf8.count {
          Issue.record("seed \(seed): \(error) in \(text.debugDescription)")
        }
      }
    }
  }

  @Test("days, months and years lie in each other's bounds", arguments: [34] as [UInt64])
  func nesting(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    for _ in 0..<2000 {
      let day = CivilDay(ordinal: Int.random(in: -800_000...2_900_000, using: &generator))
      let whole = try #require(EDTF.year(day.year)).bounds
      let month = try #require(EDTF.month(year: day.year, month: day.month)).bounds
      #expect(EDTF.day(day).bounds == DayInterval(day), "seed \(seed)")
      #expect(month.contains(day) && whole.contains(month), "seed \(seed): \(day)")
      #expect(month.dayCount == CivilDay.daysInMonth(day.month, year: day.year), "seed \(seed): \(day)")
      #expect(whole.dayCount == (day.isLeapYear ? 366 : 365), "seed \(seed): \(day)")
    }
  }
}

/// Strings that mostly are EDTF, from SplitMix64 (Steele, Lea and Flood 2014).
private struct Generator: RandomNumberGenerator {
  static let alphabet = Array("0123456789-XYES?~%./[]{},T:Z+ ".utf8)
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  mutating func edtf() -> String {
    switch Int.random(in: 0..<6, using: &self) {
    case 0, 1: date()
    case 2:
      "\(digits(4))-\(twoDigits(1...12))-\(twoDigits(1...28))T\(twoDigits(0...24)):00:00"
        + pick(["", "Z", "+05", "-03:30"])
    case 3: "\(pick([date(), "..", ""]))/\(pick([date(), "..", ""]))"
    case 4: "[\(pick(["", ".."]))\(date()), \(date())]"
    default: "{\(date())..\(date()),\(date())\(pick(["", ".."]))}"
    }
  }

  private mutating func date() -> String {
    let year = pick(["", "", "", "-"]) + digits(4)
    return switch Int.random(in: 0..<6, using: &self) {
    case 0: sign() + year + pick(["", "S1", "S4"]) + sign()
    case 1: sign() + year + sign() + "-" + sign() + digits(1...12) + sign()
    case 2:
      sign() + year + sign() + "-" + sign() + digits(1...12) + sign() + "-" + sign() + digits(1...31) + sign()
    case 3: year + "-" + twoDigits(21...41) + sign()
    case 4:
      "Y" + pick(["", "-"]) + String(Int.random(in: 10_000...999_999_999, using: &self)) + pick(["", "S3"])
    default:
      "Y" + pick(["", "-"]) + "\(Int.random(in: 1...99, using: &self))E\(Int.random(in: 3...7, using: &self))"
    }
  }

  private mutating func sign() -> String { pick(["", "", "", "", "?", "~", "%"]) }

  private mutating func digits(_ count: Int) -> String {
    let masks = Bool.random(using: &self)
    return (0..<count).map { _ in
      masks && Bool.random(using: &self) ? "X" : pick(Array("0123456789").map(String.init))
    }
    .joined()
  }

  private mutating func digits(_ range: ClosedRange<Int>) -> String {
    pick([twoDigits(range), twoDigits(range), twoDigits(range), "XX", "1X", "X1"])
  }

  private mutating func twoDigits(_ range: ClosedRange<Int>) -> String {
    CivilDay.padded(Int.random(in: range, using: &self), to: 2)
  }
}
