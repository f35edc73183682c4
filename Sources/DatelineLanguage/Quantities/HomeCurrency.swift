import DatelineModel

/// Tells whose dollars, francs or crowns a story counts in, when its words do not.
///
/// Agencies write the money of a story's own country without naming the country. What tells it is, from strong to weak: the exchange
/// in the code behind the company that the story names first, the country that a company is said to be of, places and
/// nationalities. Where two countries come near one another, the currency stays open rather than wrong.
struct HomeCurrency: Sendable {
  /// A word's family, by the order of the rules.
  private var families = WordMap<Int>()
  /// The code of each country's money, by family.
  private var codes: [[String: String]] = []
  /// The code that a family's bare words have elsewhere.
  private var usual: [String] = []
  private let listings: [String: String]

  /// How much each kind of evidence speaks for a country.
  private enum Weight {
    static let firstListing = 6
    static let listing = 2
    static let origin = 4
    static let named = 2
    static let place = 1
    /// Where the story was written.
    static let dateline = 3
    static let mostPlaces = 3
    /// The least that moves a currency away from the usual one.
    static let least = 3
    /// How far the first country has to be ahead of the second.
    static let lead = 2
  }

  init(_ vocabulary: QuantityVocabulary, in words: inout Vocabulary) {
    listings = vocabulary.listings
    for family in vocabulary.sharedCurrencies {
      let bare = vocabulary.currencies.first { currency in
        family.words.contains { currency.names.contains($0) }
      }
      guard let bare else { continue }
      for word in family.words { families[words.insert(word)] = codes.count }
      codes.append(family.codes)
      usual.append(bare.code)
    }
  }

  /// Gives amounts in a shared word the money of the story's country.
  ///
  /// - Complexity: O(n) in the tokens, for documents with such amounts.
  func settle(_ document: inout AnalysedDocument, names: NameGrammar) {
    var bare: [(sentence: Int, quantity: Int, family: Int)] = []
    var stated: [String] = []
    for (sentence, found) in document.sentences.enumerated() {
      for (place, quantity) in found.quantities.enumerated() where quantity.kind == .money {
        guard let currency = quantity.quantity.currency,
          let word = quantity.tokens.last(where: { families[document.text.tokens[$0].word] != nil }),
          let family = families[document.text.tokens[word].word]
        else { continue }
        let before = document.text.tokens[max(0, word - 1)].word
        if currency == usual[family], names.nationalities[before] == nil,
          !names.traits(before).contains(.gazetteerStart)
        {
          bare.append((sentence, place, family))
        } else {
          stated.append(currency)
        }
      }
    }
    guard !bare.isEmpty else { return }
    let votes = votes(in: document, names: names)
    for family in codes.indices {
      guard let code = currency(of: family, votes, stated: stated) else { continue }
      for place in bare where place.family == family {
        var found = document.sentences[place.sentence].quantities[place.quantity]
        found.quantity = found.quantity.counted(in: code)
        found.change = found.change?.counted(in: code, insteadOf: usual[family])
        document.sentences[place.sentence].quantities[place.quantity] = found
      }
    }
  }

  /// The currency of a family's bare words: nil for the usual one, nil inside when it stays open.
  private func currency(of family: Int, _ votes: [String: Int], stated: [String]) -> String?? {
    var votes = votes
    for (country, code) in codes[family] where stated.contains(code) {
      // Who names the country of the usual currency counts in another.
      votes[country, default: 0] += code == usual[family] ? -Weight.origin : Weight.named
    }
    let ranked = codes[family].map { (code: $0.value, votes: votes[$0.key] ?? 0) }
      .sorted { ($1.votes, $0.code) < ($0.votes, $1.code) }
    guard let first = ranked.first, first.votes >= Weight.least else { return nil }
    let second = ranked.count > 1 ? ranked[1].votes : 0
    // A firm that is listed in one country and tells of itself from another may count in either.
    if first.code == usual[family] {
      return second >= Weight.least && first.votes - second < Weight.lead ? .some(nil) : nil
    }
    return .some(first.votes - second >= Weight.lead ? first.code : nil)
  }

  /// What speaks for each country.
  private func votes(in document: AnalysedDocument, names: NameGrammar) -> [String: Int] {
    var votes: [String: Int] = [:]
    var places: [String: Int] = [:]
    var isFirst = true
    var dateline = document.sentences.first { $0.zone != .headline }?.tokens.lowerBound
    for mention in document.mentions where mention.form == .name {
      guard let number = mention.entity else { continue }
      let entity = document.entities[number]
      if entity.kind == .place {
        if let country = entity.country { places[country, default: 0] += Weight.place }
        guard mention.tokens.lowerBound == dateline else { continue }
        if let country = entity.country {
          votes[country, default: 0] += Weight.dateline
        } else {
          // "HOLM, Ontario, March 26": a town that no list holds.
          dateline = mention.tokens.upperBound + 1
        }
      } else if entity.isOrganisation {
        if let country = listing(behind: mention, in: document.text) {
          votes[country, default: 0] += isFirst ? Weight.firstListing : Weight.listing
        }
        if isFirst, let country = entity.country { votes[country, default: 0] += Weight.origin }
        isFirst = false
      }
    }
    for token in document.text.tokens where token.isCapitalised {
      if let country = names.nationalities[token.word] {
        places[names.countryCodes[country], default: 0] += Weight.place
      }
    }
    for (country, count) in places { votes[country, default: 0] += min(count, Weight.mostPlaces) }
    return votes
  }

  /// The longest code of a company, brackets included, in bytes.
  private static let longestListing = 12

  /// The country of the exchange in the code behind a name: "Halden Mines Ltd <HALM.S>".
  private func listing(behind mention: Mention, in text: TokenizedText) -> String? {
    let bytes = text.bytes
    var start = mention.span.end
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x0A || bytes[start] == 0x3E {
      start += 1
    }
    guard start < bytes.count, bytes[start] == 0x3C,
      let end = bytes[start..<min(bytes.count, start + Self.longestListing)].firstIndex(of: 0x3E)
    else { return nil }
    let code = bytes[start + 1..<end]
    guard !code.isEmpty, code.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x2E || $0 == 0x2D }) else {
      return nil
    }
    let ending = code.lastIndex(of: 0x2E).map { code[($0 + 1)...] } ?? []
    return listings[String(decoding: ending, as: UTF8.self).lowercased()]
  }
}
