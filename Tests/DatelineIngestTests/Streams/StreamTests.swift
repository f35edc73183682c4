import Testing

@testable import DatelineIngest

@Suite struct StreamTests {
  /// Gives its bytes in pieces of at most three, whatever is asked for.
  private final class Trickle: ByteStream {
    private var bytes: ArraySlice<UInt8>
    private let failure: IngestError?

    init(_ bytes: [UInt8], failure: IngestError? = nil) {
      self.bytes = bytes[...]
      self.failure = failure
    }

    func next(_ limit: Int) throws(IngestError) -> [UInt8] {
      let piece = Array(bytes.prefix(min(3, limit)))
      bytes = bytes.dropFirst(piece.count)
      if piece.isEmpty, let failure { throw failure }
      return piece
    }
  }

  @Test("looks ahead, takes and puts back")
  func reader() {
    let reader = ByteReader(Trickle(Array("one two\nthree\nfour".utf8)))
    #expect(reader.peek(7).elementsEqual("one two".utf8))
    #expect(reader.read(4) == Array("one ".utf8))
    #expect(reader.line(limit: 100) == Array("two\n".utf8))
    #expect(reader.offset == 8)
    #expect(reader.line(limit: 2) == Array("th".utf8))
    reader.putBack(Array("th".utf8)[...])
    #expect(reader.offset == 8)
    #expect(reader.read(6) == Array("three\n".utf8))
    #expect(reader.read(100) == Array("four".utf8))
    #expect(reader.isAtEnd && reader.line(limit: 9).isEmpty)
    #expect(reader.failure == nil)
  }

  @Test("a failure ends the stream, and what came before is good")
  func failure() {
    let reader = ByteReader(Trickle(Array("abcd".utf8), failure: .notReadable(reason: "gone")))
    #expect(reader.read(100) == Array("abcd".utf8))
    #expect(reader.failure == .notReadable(reason: "gone"))
    #expect(throws: IngestError.tooLarge(limit: 3)) { try ByteReader(Array("abcd".utf8)).rest(limit: 3) }
  }

  @Test("gzip members in a row are one stream, whatever follows the last")
  func gzip() {
    let members = Packing.gzip("one ") + Packing.gzip("") + Packing.gzip("two")
    for tail in [[], [0, 0, 0], Array("rubbish".utf8)] as [[UInt8]] {
      let reader = ByteReader(InflatingStream(ByteReader(Trickle(members + tail)), .gzip))
      #expect(reader.read(100) == Array("one two".utf8))
      #expect(reader.failure == nil)
    }
  }

  @Test("a stream is unpacked where it is packed, and other ways of packing are refused")
  func unpacked() throws {
    for bytes in [Array("one\ntwo".utf8), Packing.gzip("one\ntwo")] {
      let stream = try UnpackedStream(Trickle(bytes))
      var result: [UInt8] = []
      while case let piece = try stream.next(4), !piece.isEmpty { result += piece }
      #expect(result == Array("one\ntwo".utf8))
    }
    #expect(throws: IngestError.unsupportedArchive(format: "zstd")) {
      try UnpackedStream(MemoryStream([0x28, 0xB5, 0x2F, 0xFD, 0]))
    }
    #expect(throws: IngestError.noSuchFile) { try UnpackedStream(file: "/none/rows.jsonl") }
    let failing = try UnpackedStream(Trickle(Array("a".utf8), failure: .notReadable(reason: "gone")))
    #expect(try failing.next(9) == Array("a".utf8))
    #expect(throws: IngestError.notReadable(reason: "gone")) { try failing.next(9) }
  }

  @Test("a stream cut off anywhere says where, and every changed byte is survived")
  func damage() {
    let packed = Packing.gzip(SampleArchive.page("A headline"))
    for length in 3..<packed.count {
      let reader = ByteReader(InflatingStream(ByteReader(Array(packed[..<length])), .gzip))
      _ = reader.read(1 << 20)
      #expect(reader.failure == .truncated(offset: length))
    }
    for index in packed.indices {
      var changed = packed
      changed[index] ^= 0x55
      let reader = ByteReader(InflatingStream(ByteReader(changed), .gzip))
      _ = reader.read(1 << 20)
      while reader.recover() { _ = reader.read(1 << 20) }
    }
  }
}
