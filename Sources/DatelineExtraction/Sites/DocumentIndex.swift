import DatelineLanguage

/// Where the mentions and offices of a document begin and end, by token.
struct DocumentIndex {
  private let document: AnalysedDocument
  /// The first mention that begins at or behind each token.
  private let mentionFrom: [Int32]
  private let officeAt: [Int32]
  private let officeBefore: [Int32]
  /// Each mention's place in the order of their first tokens.
  private let mentionOrder: [Int32]

  /// - Complexity: O(n log n) in the tokens and mentions.
  init(_ document: AnalysedDocument) {
    self.document = document
    let count = document.text.tokens.count
    let order = document.mentions.indices.sorted {
      (document.mentions[$0].tokens.lowerBound, $0) < (document.mentions[$1].tokens.lowerBound, $1)
    }
    var from = [Int32](repeating: Int32(order.count), count: count + 1)
    for (place, mention) in order.enumerated().reversed() {
      from[document.mentions[mention].tokens.lowerBound] = Int32(place)
    }
    for token in stride(from: count - 1, through: 0, by: -1) {
      from[token] = min(from[token], from[token + 1])
    }
    mentionOrder = order.map(Int32.init)
    mentionFrom = from
    var begins = [Int32](repeating: -1, count: count + 1)
    var ends = begins
    for (number, office) in document.offices.enumerated() {
      begins[office.tokens.lowerBound] = Int32(number)
      ends[office.tokens.upperBound] = Int32(number)
    }
    officeAt = begins
    officeBefore = ends
  }

  /// The mentions that begin at a token.
  func mentions(from token: Int) -> some Sequence<Mention> {
    mentionOrder[Int(mentionFrom[token])..<Int(mentionFrom[token + 1])].lazy.map {
      document.mentions[Int($0)]
    }
  }

  /// The mentions that begin inside a stretch, in text order.
  func mentions(in tokens: Range<Int>) -> some Sequence<Mention> {
    mentionOrder[Int(mentionFrom[tokens.lowerBound])..<Int(mentionFrom[tokens.upperBound])].lazy
      .map { document.mentions[Int($0)] }
  }

  /// The office that begins at a token.
  func office(at token: Int) -> RoleMention? {
    officeAt[token] < 0 ? nil : document.offices[Int(officeAt[token])]
  }

  /// The office whose last token stands directly before a token.
  func office(endingAt token: Int) -> RoleMention? {
    officeBefore[token] < 0 ? nil : document.offices[Int(officeBefore[token])]
  }

  /// The last office inside a stretch.
  func office(in tokens: Range<Int>) -> RoleMention? {
    for token in stride(from: tokens.upperBound, to: tokens.lowerBound, by: -1) {
      if let office = office(endingAt: token), office.tokens.lowerBound >= tokens.lowerBound { return office }
    }
    return nil
  }
}
