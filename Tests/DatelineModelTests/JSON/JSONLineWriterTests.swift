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
    let line = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      line
        == #"{"a":[[1,-20],[]],"c":{},"d":[true,null,0.25,null,-9223372036854775808]}"# + "\n")
  }

  @Test("sorts the members of an object, whatever their order, and those inside them")
  func sorting() {
    var writer = JSONLineWriter()
    writer.object { writer in
      writer.member("text", "z")
      writer.key("end")
      writer.object { writer in
        writer.member("b", 2)
        writer.member("ab", true)
        writer.member("a", utf8: [0x78])
      }
      writer.key("entity")
      writer.array { writer in
        writer.integer(1)
        writer.object { $0.member("only", nil) }
      }
      writer.key("dates")
      writer.dictionary([(key: "y", value: "1"), (key: "x", value: "2")])
    }
    let line = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      line == #"{"dates":{"x":"2","y":"1"},"end":{"a":"x","ab":true,"b":2},"entity":[1,{}],"text":"z"}"#)
  }

  @Test("what is handed over in between makes up the same line")
  func handingOver() {
    var line: [UInt8] = []
    var writer = JSONLineWriter()
    writer.object { writer in
      writer.member("a", 1)
      writer.key("b")
      writer.array { writer in
        for number in 0..<4 {
          writer.object { writer in
            writer.member("y", number)
            writer.member("x", "q")
          }
          writer.drain { line += $0 }
        }
      }
      writer.member("c", 3)
    }
    writer.endLine()
    writer.drain { line += $0 }
    let members = (0..<4).map { #"{"x":"q","y":\#($0)}"# }.joined(separator: ",")
    #expect(String(decoding: line, as: UTF8.self) == #"{"a":1,"b":[\#(members)],"c":3}"# + "\n")
    let isEmpty = writer.bytes.isEmpty
    #expect(isEmpty)
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
      let line = Data(writer.bytes)
      #expect(line == (try StableJSON.data([text], indented: false)), "U+\(scalar.value)")
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
    let line = Data(writer.bytes)
    #expect(line == (try StableJSON.data([value], indented: false)))
  }
}
