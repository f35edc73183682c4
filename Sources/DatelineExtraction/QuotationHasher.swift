import DatelineLanguage

/// Hashes the runs of eight words inside quotations, so that two articles that quote the same words are recognised.
enum QuotationHasher {
  static let runLength = 8

  /// The hashes of every run of eight words inside quotation marks, sorted, each once.
  ///
  /// - Complexity: O(n) in the tokens.
  static func hashes(of document: AnalysedDocument) -> [UInt64] {
    var hashes: Set<UInt64> = []
    for quotation in document.quotations {
      let words = quotation.filter { document.text.tokens[$0].kind != .punctuation }
        .map { document.text.form($0) }
      for end in stride(from: runLength, through: words.count, by: 1) {
        hashes.insert(hash(words[end - runLength..<end]))
      }
    }
    return hashes.sorted()
  }

  /// FNV-1a over the words' bytes (Fowler, Noll, Vo 1991).
  private static func hash(_ words: ArraySlice<String>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
      value = (value ^ 0x20) &* 0x100_0000_01b3
    }
    // 53 bits, so that every JSON reader keeps the number whole.
    return value >> 11
  }
}
