extension EvidenceReader {
  /// The words as written, runs of white space made one blank.
  func written(_ range: Range<Int>) -> String {
    guard let first = range.first else { return "" }
    var written: [UInt8] = []
    for index in range {
      if index > first, tokens[index].hasSpaceBefore { written.append(0x20) }
      written.append(contentsOf: bytes[Int(tokens[index].start)..<Int(tokens[index].end)])
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// "Petra Vask, PhD": the name without the degrees behind its commas.
  func withoutDegrees(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 3, grammar.degrees.contains(tokens[range.upperBound - 1].word),
      tokens[range.upperBound - 2].word == grammar.marks.comma
    { range.removeLast(2) }
    return range
  }

  /// "Rail Workers Federation (RWF)": whether a short form stands between brackets behind a name that has its first letter.
  func defines(_ name: Range<Int>, _ short: Range<Int>) -> Bool {
    guard name.upperBound == short.lowerBound - 1, short.upperBound < tokens.count, name.count > 1,
      tokens[short.lowerBound].isAllCapitals,
      tokens[name.upperBound].word == grammar.marks.openBracket,
      tokens[short.upperBound].word == grammar.marks.closeBracket
    else { return false }
    let letter = initial(short.lowerBound)
    for index in name where initial(index) == letter { return true }
    return false
  }

  private func initial(_ index: Int) -> UInt64 {
    var initials = Initials()
    _ = initials.append(bytes, at: Int(tokens[index].start))
    return initials.packed
  }
}
