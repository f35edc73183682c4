/// The offices of a document by the tokens where they begin and end.
struct OfficeIndex {
  let offices: [RoleMention]
  private var begins: [Int32]
  private var ends: [Int32]

  /// Indexes offices that are in text order and do not overlap.
  ///
  /// - Complexity: O(n) in the tokens.
  init(_ offices: [RoleMention], tokenCount: Int) {
    self.offices = offices
    begins = [Int32](repeating: -1, count: tokenCount + 1)
    ends = begins
    for (number, office) in offices.enumerated() {
      begins[office.tokens.lowerBound] = Int32(number)
      ends[office.tokens.upperBound] = Int32(number)
    }
  }

  /// The office that begins at a token.
  func office(at index: Int) -> RoleMention? { begins[index] < 0 ? nil : offices[Int(begins[index])] }

  /// The office whose last token stands directly before a token.
  func office(endingAt index: Int) -> RoleMention? { ends[index] < 0 ? nil : offices[Int(ends[index])] }

  /// The length of the office that begins at a token; 0 when none does.
  func length(at index: Int) -> Int { office(at: index)?.tokens.count ?? 0 }

  /// The length of the office that ends before a token; 0 when none does.
  func lengthEnding(at index: Int) -> Int { office(endingAt: index)?.tokens.count ?? 0 }
}
