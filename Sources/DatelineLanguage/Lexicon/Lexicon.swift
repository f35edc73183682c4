/// Every known form of a word with its parts of speech and dictionary forms.
///
/// The table is text, sorted by form in byte order, one form a line: the form, then a tab-separated list of
/// analyses `TAG` or `TAG=lemma` (the lemma is left out when it equals the form). It stays as bytes and is searched
/// by bisection, so that loading costs one scan for line starts.
public struct Lexicon: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [UInt32]
  private let closedClasses: [String: PartOfSpeech]

  /// One reading of a form.
  public struct Analysis: Sendable, Hashable {
    /// The part of speech.
    public let partOfSpeech: PartOfSpeech
    /// The form of a verb; nil for everything else.
    public let verbForm: VerbForm?
    /// The dictionary form.
    public let lemma: String
  }

  /// Makes a lexicon.
  ///
  /// - Parameters:
  ///   - table: the sorted table of forms.
  ///   - closedClasses: prepositions, determiners, pronouns and the like, by lower-case form.
  /// - Complexity: O(n) in the bytes of `table`.
  public init(table: [UInt8], closedClasses: [String: PartOfSpeech]) {
    bytes = table
    self.closedClasses = closedClasses
    var starts: [UInt32] = []
    var lineStart = 0
    for (offset, byte) in table.enumerated() where byte == 0x0A {
      if offset > lineStart, table[lineStart] != 0x23 { starts.append(UInt32(lineStart)) }
      lineStart = offset + 1
    }
    lineStarts = starts
  }

  /// The closed class of a lower-case form; nil for open-class words.
  public func closedClass(_ form: String) -> PartOfSpeech? { closedClasses[form] }

  /// Whether the lower-case form is a known word.
  public func knows(_ form: String) -> Bool { closedClasses[form] != nil || line(of: form) != nil }

  /// The open-class readings of a lower-case form; empty when it is unknown.
  ///
  /// - Complexity: O(log n) in the number of forms.
  public func analyses(of form: String) -> [Analysis] {
    guard let range = line(of: form) else { return [] }
    var analyses: [Analysis] = []
    for field in bytes[range].split(separator: 0x09).dropFirst() {
      let parts = field.split(separator: 0x3D, maxSplits: 1)
      guard let tag = parts.first, let (pos, verbForm) = Self.tags[String(decoding: tag, as: UTF8.self)]
      else {
        continue
      }
      let lemma = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : form
      analyses.append(Analysis(partOfSpeech: pos, verbForm: verbForm, lemma: lemma))
    }
    return analyses
  }

  private static let tags: [String: (PartOfSpeech, VerbForm?)] = [
    "VB": (.verb, .base), "VBZ": (.verb, .thirdPerson), "VBD": (.verb, .past),
    "VBN": (.verb, .pastParticiple), "VBG": (.verb, .gerund), "NN": (.noun, nil), "NNS": (.noun, nil),
    "JJ": (.adjective, nil), "RB": (.adverb, nil),
  ]

  /// The byte range of the line whose first field equals `form`.
  private func line(of form: String) -> Range<Int>? {
    var form = form
    return form.withUTF8 { key in
      var low = 0
      var high = lineStarts.count
      while low < high {
        let middle = (low + high) / 2
        let start = Int(lineStarts[middle])
        switch compare(start, key) {
        case 0:
          var end = start
          while end < bytes.count, bytes[end] != 0x0A { end += 1 }
          return start..<end
        case ..<0: low = middle + 1
        default: high = middle
        }
      }
      return nil
    }
  }

  /// Negative, zero or positive as the form at `start` sorts before, equals or sorts after `key`.
  private func compare(_ start: Int, _ key: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = 0
    while true {
      let byte = start + offset < bytes.count ? bytes[start + offset] : 0x0A
      let formEnded = byte == 0x09 || byte == 0x0A
      let keyEnded = offset == key.count
      if formEnded || keyEnded { return (formEnded ? 0 : 1) - (keyEnded ? 0 : 1) }
      if byte != key[offset] { return byte < key[offset] ? -1 : 1 }
      offset += 1
    }
  }
}
