/// What the first bytes of a source say about how it is packed.
enum ContainerKind: Equatable {
  case gzip, zip, warc
  /// Packed in a known way that is not read; `format` is its name.
  case unsupported(format: String)
  /// Not packed.
  case none

  /// The number of bytes that the decision needs: the mark of a tar file stands at 257.
  static let signatureLength = 512

  private static let unsupportedMarks: [(mark: [UInt8], format: String)] = [
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x04, 0x22, 0x4D, 0x18], "lz4"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
    (Array("Rar!\u{1A}\u{07}".utf8), "rar"),
  ]

  /// Decides by `opening`, the first ``signatureLength`` bytes or all there are.
  init(_ opening: ArraySlice<UInt8>) {
    if opening.starts(with: InflatingStream.gzipMark) {
      self = .gzip
    } else if opening.starts(with: "PK\u{3}\u{4}".utf8) || opening.starts(with: "PK\u{5}\u{6}".utf8) {
      self = .zip
    } else if WARCHeader.isVersionLine(opening.drop(while: \.isASCIISpace)) {
      self = .warc
    } else if let known = Self.unsupportedMarks.first(where: { opening.starts(with: $0.mark) }) {
      self = .unsupported(format: known.format)
    } else if Self.isBzip2(opening) {
      self = .unsupported(format: "bzip2")
    } else if opening.dropFirst(257).starts(with: "ustar".utf8) {
      self = .unsupported(format: "tar")
    } else {
      self = .none
    }
  }

  /// "BZh", a digit, and the mark of a block.
  private static func isBzip2(_ opening: ArraySlice<UInt8>) -> Bool {
    opening.starts(with: "BZh".utf8)
      && opening.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
  }
}
