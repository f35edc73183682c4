import Foundation
import Testing

@testable import DatelineModel

@Suite struct DocumentClaimsReaderTests {
  private static let claim = """
    {"attribution":[{"by":"The Courier","kind":"publisher"},{"by":"two insiders","count":2,"kind":"anonymous"}],\
    "confidence":0.738,"document":"d-1","event_type":"metric.reported","evidence":{"end":90,"prefix":"Before “it” ",\
    "quote":"Halden Motors sold 2.3 million cars","start":55,"suffix":" last year.","unit":"unicode_scalar","utf8_end":92,\
    "utf8_start":57},"factuality":"occurred","family":"metric","hedge":1,"id":"d-1#55-90.metric.reported",\
    "polarity":"positive","rule":"metric.level","sentence":{"end":101,"start":55,"text":"Halden Motors sold 2.3 million cars \
    last year."},"slots":{"metric":"sales_units","plants":["e:ostby","Marlow"],"value":{"converted":{"currency":"USD",\
    "value":12.5},"qualifier":"over","unit":"vehicles","value":2300000}},"subject":"e:halden-motors","time":{"anchor":\
    "publication","as_written":"last year","basis":"relative","earliest":"2025-01-01","edtf":"2025","granularity":"year",\
    "latest":"2025-12-31","relation":"on","role":"period"},"variant":"active","warnings":["subject-by-reference"]}
    """

  private static func line(claims: String = claim) -> String {
    """
    {"claims":[\(claims)],"document":{"authors":["Ines Marlow"],"id":"d-1","lang":"en","published":null,"published_source":\
    "unknown","publisher":"The Courier","sha256":"00ff","title":"Sales \\"up\\"","url":null},"entities":[{"aliases":["Halden"],\
    "id":"e:halden-motors","kind":"company","name":"Halden Motors"}],"quotation_hashes":[7,9007199254740993],\
    "signature":{"digest":5540482922785512,"shingles":[1,5,4294967295],"words":86}}
    """
  }

  private func quickly(_ line: String) -> DocumentClaims? {
    Array(line.utf8).withUnsafeBufferPointer { DocumentClaims.Reader().quickly($0) }
  }

  private func slowly(_ line: String) throws -> DocumentClaims {
    try StableJSON.decode(DocumentClaims.self, from: Data(line.utf8))
  }

  @Test(
    "reads what the decoder reads, and writes what the encoder writes",
    arguments: [
      line(), line(claims: ""), line().replacing(",", with: " ,\t").replacing(":", with: " : "),
      line().replacing("\"hedge\":1", with: "\"hedge\":null,\"unknown\":[{\"a\":[true,false,null,-1.5e3]}]"),
      line().replacing("Before “it” ", with: "tab\\t, \\u00e9\\u2013, \\/ and \\\\"),
      line().replacing("2300000", with: "-44100000"), line().replacing("12.5", with: "0.001"),
      line().replacing("0.738", with: "0.1234567890123"),
    ])
  func sameAsDecoder(line: String) throws {
    let quick = try #require(quickly(line))
    let slow = try slowly(line)
    #expect(quick == slow)
    #expect(try StableJSON.data(quick, indented: false) == StableJSON.data(slow, indented: false))
    #expect(try Data(quick.jsonLine) == StableJSON.data(slow, indented: false))
  }

  @Test(
    "leaves to the decoder what is unusual or wrong",
    arguments: [
      line().replacing("Courier", with: "Cou\\ud83d\\ude00rier"), line().replacing("2300000", with: "2.30"),
      line().replacing("\"hedge\":1", with: "\"hedge\":1.0000000000000000001"),
      line().replacing("\"unknown\"", with: "\"never\""),
      line().replacing("2025-12-31", with: "2025-12-32"), line().replacing("[1,5,", with: "[5,1,"),
      line().replacing("\"hedge\":1", with: "\"hedge\":01"), line() + "x", "", "[]", "{}",
      line().replacing("\"start\":55,\"suffix", with: "\"start\":null,\"suffix"),
    ])
  func unusual(line: String) {
    #expect(quickly(line) == nil)
  }

  @Test("any cut and any changed byte is read as the decoder reads it, or not at all")
  func mutations() throws {
    let bytes = Array(Self.line().utf8)
    for index in bytes.indices {
      for byte in [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "0"), 0xFF] {
        var changed = bytes
        changed[index] = byte
        let quick = changed.withUnsafeBufferPointer { DocumentClaims.Reader().quickly($0) }
        guard let quick else { continue }
        let slow = try? StableJSON.decode(DocumentClaims.self, from: Data(changed))
        #expect(quick == slow, "byte \(index)")
      }
      let cut = bytes[..<index].withUnsafeBufferPointer { DocumentClaims.Reader().quickly($0) }
      #expect(cut == nil)
    }
  }

  @Test("equal strings of one cache share their memory and no others")
  func cache() {
    let cache = StringCache(bits: 1)
    for number in 0..<100 {
      for text in ["a name of more than fifteen bytes \(number % 7)", "short", ""] {
        #expect(Array(text.utf8).withUnsafeBufferPointer { cache.string($0) } == text)
      }
    }
    #expect([0xC3, 0x28].withUnsafeBufferPointer { cache.string($0) } == nil)
  }
}
