extension ReferenceReader {
  /// Whether a finite verb follows and no preposition stands before; a verb before only where it is one of speech.
  func isSubject(_ range: Range<Int>, in sentence: Range<Int>, isPronoun: Bool = false) -> Bool {
    var index = range.upperBound
    // "Halden also said", "Halden today said".
    while index < sentence.upperBound, index < range.upperBound + 3,
      tokens[index].partOfSpeech == .adverb || taken[index]
    {
      index += 1
    }
    guard index < sentence.upperBound else { return false }
    switch tokens[index].partOfSpeech {
    case .auxiliary: break
    case .verb:
      if tokens[index].verbForm == .gerund || tokens[index].verbForm == .pastParticiple { return false }
    case .punctuation:
      return tokens[index].word == grammar.marks.comma
        && groupStart(range.lowerBound, in: sentence) == sentence.lowerBound
    default: return false
    }
    let start = isPronoun ? range.lowerBound : groupStart(range.lowerBound, in: sentence)
    guard start > sentence.lowerBound else { return true }
    switch tokens[start - 1].partOfSpeech {
    case .adposition: return false
    case .verb: return isPronoun || traits[start - 1].contains(.speech)
    default: return true
    }
  }

  /// Whether a name is whom a verb of speech tells something: "told the commission it sold", but not '"…," said Halden'.
  func isAddressee(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let verb = groupStart(range.lowerBound, in: sentence) - 1
    return verb > sentence.lowerBound && traits[verb].contains(.speech)
      && tokens[verb].partOfSpeech == .verb && tokens[verb - 1].kind == .word
      && !(range.upperBound < sentence.upperBound && traits[range.upperBound].contains(.possessive))
  }

  /// The first token of the noun group around a token, at most eight tokens before it.
  func groupStart(_ start: Int, in sentence: Range<Int>) -> Int {
    var start = start
    let limit = max(sentence.lowerBound, start - 8)
    loop: while start > limit {
      switch tokens[start - 1].partOfSpeech {
      case .determiner, .adjective, .noun, .properNoun, .numeral: start -= 1
      default:
        guard tokens[start - 1].word == grammar.marks.hyphen else { break loop }
        start -= 1
      }
    }
    return start
  }
}
