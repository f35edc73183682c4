import DatelineLanguage
import DatelineRules

/// Sites of adjectives and of patterns: "revenue was up 5%", "the bankrupt brewer".
extension SiteReader {
  /// The trigger of an adjective: "X is bankrupt", "the bankrupt retailer".
  ///
  /// - Parameters:
  ///   - tokens: the trigger's tokens.
  ///   - phrase: the trigger's words.
  /// - Returns: the site; nil where the adjective describes nothing.
  func site(ofAdjective tokens: Range<Int>, phrase: [Word]) -> Site? {
    let clause = view.clause(at: tokens.lowerBound)
    if let amount = amount(beside: tokens) { return site(ofShift: tokens, by: amount, phrase: phrase) }
    let isPreposition = isPreposition(tokens.lowerBound)
    if !isPreposition, let noun = view.noun(at: tokens.lowerBound), view.group(noun).head >= tokens.upperBound
    {
      let site = Site(
        clause: clause, noun: noun, isNominal: true, tokens: tokens, phrase: phrase, phrasing: .adjectival)
      site.subjects = [view.argument(noun)]
      return site
    }
    guard let index = clause ?? predicateClause(before: tokens.lowerBound) else { return nil }
    let host = view.sentence.clauses[index]
    let verb = view.sentence.verbGroups[host.verb]
    // "Revenue was up": a preposition has to stand directly behind the verb, or be its particle.
    let gap = isPreposition ? 0 : Self.adjectiveGap
    guard predicates.copula.contains(verb.lemma), verb.main < tokens.lowerBound,
      tokens.lowerBound - verb.tokens.upperBound <= gap, let subject = host.subject
    else { return nil }
    let site = Site(
      clause: index, noun: nil, isNominal: false, tokens: verb.tokens.lowerBound..<tokens.upperBound,
      phrase: phrase, phrasing: .adjectival)
    site.subjects = [view.argument(subject)]
    site.arguments = host.arguments.map { ($0.preposition, view.argument($0.noun)) }
    return site
  }

  /// The amount directly behind or before an adjective: "up 5%", "5% higher", "up by 5%".
  func amount(beside tokens: Range<Int>) -> Int? {
    var next = tokens.upperBound
    if next < view.sentence.tokens.upperBound, predicates.agent.contains(view.text.tokens[next].word) {
      next += 1
    }
    return view.sentence.quantities.firstIndex {
      $0.kind != .multiple && ($0.tokens.lowerBound == next || $0.tokens.upperBound == tokens.lowerBound)
    }
  }

  func isPreposition(_ token: Int) -> Bool {
    switch view.text.tokens[token].partOfSpeech {
    case .adposition, .particle: true
    default: false
    }
  }

  /// The trigger of a word that says how far something moved: "profit, up 5%", "profit was 5% higher", "Profit up 5%".
  ///
  /// What moved may be any noun before it, the nearest first, or the subject of the clause.
  func site(ofShift tokens: Range<Int>, by amount: Int, phrase: [Word]) -> Site? {
    let stretch = view.sentence.quantities[amount].tokens
    let start = min(tokens.lowerBound, stretch.lowerBound)
    let clause =
      view.clause(at: tokens.lowerBound)
      ?? view.sentence.clauses.lastIndex {
        $0.tokens.lowerBound < start && view.sentence.verbGroups[$0.verb].tokens.lowerBound < start
      }
    let site = Site(
      clause: clause, noun: nil, isNominal: false, tokens: tokens, phrase: phrase, phrasing: .adjectival)
    site.objects = [
      Argument(tokens: stretch, head: stretch.upperBound - 1, noun: view.noun(at: stretch.lowerBound))
    ]
    if let noun = noun(movedBy: stretch, tokens) { site.subjects = [view.argument(noun)] }
    var subjects: [Argument] = []
    loop: for chunk in view.sentence.chunks.reversed() where view.tokenRange(of: chunk).upperBound <= start {
      switch chunk {
      case .noun(let noun): subjects.append(view.argument(noun))
      case .verb(let verb) where view.sentence.verbGroups[verb].form == .finite: break loop
      case .mark, .subordinator: break loop
      default: break
      }
    }
    if let clause {
      let host = view.sentence.clauses[clause]
      for noun in [host.subject, host.object].compactMap(\.self) {
        let argument = view.argument(noun)
        guard !subjects.contains(argument) else { continue }
        // The subject comes before what stands behind prepositions, unless commas set these apart.
        if noun == host.subject, view.sentence.verbGroups[host.verb].tokens.upperBound + 1 >= start {
          subjects.insert(argument, at: 0)
        } else {
          subjects.append(argument)
        }
        if host.isRelative { subjects += hosts(of: noun) }
      }
    }
    if site.subjects.isEmpty { site.subjects = subjects }
    var place =
      view.sentence.chunks.firstIndex {
        view.tokenRange(of: $0).lowerBound >= max(tokens.upperBound, stretch.upperBound)
      } ?? view.sentence.chunks.count
    while place + 1 < view.sentence.chunks.count {
      if case .preposition(let token) = view.sentence.chunks[place],
        case .noun(let noun) = view.sentence.chunks[place + 1]
      {
        site.arguments.append((view.text.tokens[token].word, view.argument(noun)))
        place += 2
      } else if case .time = view.sentence.chunks[place] {
        place += 1
      } else {
        break
      }
    }
    return site
  }

  /// "46% higher 1986 profits": the noun before which an amount and its adjective stand, a year stepped over.
  private func noun(movedBy amount: Range<Int>, _ adjective: Range<Int>) -> Int? {
    guard amount.upperBound == adjective.lowerBound else { return nil }
    let year = view.sentence.times.first {
      guard $0.tokens.lowerBound == adjective.upperBound, case .period(.year) = $0.content else {
        return false
      }
      return $0.lead == nil
    }
    let next = year?.tokens.upperBound ?? adjective.upperBound
    guard next < view.sentence.tokens.upperBound, let noun = view.noun(at: next),
      view.group(noun).head >= next
    else { return nil }
    return noun
  }

  /// How many words may stand between "is" and its adjective.
  static let adjectiveGap = 2

  /// The clause whose verb stands closely before a token.
  func predicateClause(before token: Int) -> Int? {
    view.sentence.clauses.firstIndex { clause in
      let end = view.sentence.verbGroups[clause.verb].tokens.upperBound
      return end <= token && token - end <= Self.adjectiveGap
    }
  }

  /// The site of a pattern's match.
  func site(ofPattern match: PatternMatcher.Match, anchor: Int) -> Site {
    let noun = view.noun(at: anchor)
    let clause = view.clause(at: anchor)
    let isVerb = clause.map { view.verb(ofClause: $0).tokens.contains(anchor) } ?? false
    let site = Site(
      clause: clause, noun: isVerb ? nil : noun, isNominal: !isVerb, tokens: match.tokens, phrase: [],
      phrasing: .pattern)
    if let noun, !isVerb {
      let apposed = apposed(to: noun)
      site.apposed = apposed.beside + apposed.stated
      site.holders = holders(of: noun, in: clause)
    } else if let clause {
      let verb = self.site(ofClause: clause, phrase: [], rest: nil)
      site.subjects = verb.subjects
      site.objects = verb.objects
      site.secondObjects = verb.secondObjects
      site.arguments = verb.arguments
      site.holders = view.sentence.clauses[clause].subject.map { [view.argument($0)] } ?? []
    }
    site.captures = match.captures
    return site
  }
}
