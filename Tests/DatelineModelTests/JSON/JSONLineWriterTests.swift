import DatelineModel
import Foundation
import Testing

@Suite struct JSONLineWriterTests {
  @Test("puts commas where they belong")
  func structure() {
    var writer = JSONLineWriter()
    writer.object { writer in
      writer.key("a")
      writer.array([[1, -20], []]) { $0.array($1) { $0.integer($1) } }
      writer.member("b", nil)
      writer.key("c")
      writer.object { _ in }
      writer.key("d")
      writer.array { writer in
        writer.boolean(true)
        writer.null()
        writer.number(0.25)
        writer.number(.nan)
        writer.integer(Int.min)
      }
    }
    writer.endLine()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"a":[[1,-20],[]],"c":{},"d":[true,null,0.25,null,-9223372036854775808]}"# + "\n")
  }

  @Test("every byte of ASCII and both ends of each plane are written as Foundation writes them")
  func characters() throws {
    var scalars = (0..<0x80).compactMap(Unicode.Scalar.init)
    for border in [0x80, 0xFF, 0x7FF, 0x800, 0x2028, 0x2029, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF] {
      if let scalar = Unicode.Scalar(border) { scalars.append(scalar) }
    }
    for scalar in scalars {
      let text = "x\(scalar)y\(scalar)"
      var writer = JSONLineWriter()
      writer.array([text]) { $0.string($1) }
      writer.endLine()
      #expect(Data(writer.bytes) == (try StableJSON.data([text], indented: false)), "U+\(scalar.value)")
    }
  }

  @Test(
    "numbers are written as Foundation writes them",
    arguments: [
      0, -0.0, 1, 100, 0.1, -2.5, 1.0 / 3, 1e15, 1e16, 123_456_789_012_345_680, 1e-7, 1e-300,
      Double.greatestFiniteMagnitude,
    ])
  func numbers(value: Double) throws {
    var writer = JSONLineWriter()
    writer.array([value]) { $0.number($1) }
    writer.endLine()
    #expect(Data(writer.bytes) == (try StableJSON.data([value], indented: false)))
  }
}
