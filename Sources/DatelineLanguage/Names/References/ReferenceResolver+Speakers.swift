import Algorithms
import DatelineModel

extension ReferenceResolver {
  /// How far from a verb of speech its speaker stands, in tokens.
  private static let reach = 10
  /// How many verbs of speech are tried in a sentence.
  private static let limit = 16

  /// Finds who speaks in a sentence that was read, and gives that organisation to every waiting "we".
  ///
  /// A quotation that goes on leaves them waiting; otherwise who spoke within the last two sentences goes on speaking.
  mutating func settleSpeaker(_ sentence: Range<Int>, _ number: Int) {
    guard !awaiting.isEmpty || hasSpeech(sentence) else { return }
    if let found = speaker(in: sentence) { speaker = (found, number) }
    guard !awaiting.isEmpty else { return }
    let isFresh = speaker.map { $0.sentence == number } ?? false
    if !isFresh, sentence.upperBound < tokens.count, isInQuotation(sentence.upperBound) { return }
    if let speaker, number - speaker.sentence <= 2 {
      for mention in awaiting { settle(mention, speaker.entity) }
    }
    awaiting.removeAll(keepingCapacity: true)
  }

  private func hasSpeech(_ sentence: Range<Int>) -> Bool {
    sentence.contains { traits[$0].contains(.speech) }
  }

  /// The organisation that speaks: the speaker of the first verb of speech outside quotations, or that person's own.
  private func speaker(in sentence: Range<Int>) -> Int? {
    var tried = 0
    for verb in sentence where traits[verb].contains(.speech) && tokens[verb].partOfSpeech == .verb {
      guard !isInQuotation(verb) else { continue }
      tried += 1
      if tried > Self.limit { return nil }
      // '"…," said Petra Lindqvist' has the speaker behind the verb.
      let isInverted =
        verb == sentence.lowerBound || tokens[verb - 1].kind == .punctuation && isInQuotation(verb - 1)
        || tokens[verb - 1].kind == .punctuation && !hasMention(endingAt: verb - 1)
      let found = isInverted ? behind(verb) ?? before(verb) : before(verb) ?? behind(verb)
      if let found { return found }
    }
    return nil
  }

  private func hasMention(endingAt end: Int) -> Bool {
    mentions[sentenceStart...].contains { $0.tokens.upperBound == end && $0.form == .name }
  }

  private func before(_ verb: Int) -> Int? {
    for mention in mentions[sentenceStart...].reversed() where mention.tokens.upperBound <= verb {
      guard verb - mention.tokens.upperBound <= Self.reach, !isInQuotation(mention.tokens.lowerBound) else {
        return nil
      }
      if let entity = mention.entity, let organisation = organisation(of: entity) { return organisation }
    }
    return nil
  }

  private func behind(_ verb: Int) -> Int? {
    for mention in mentions[sentenceStart...] where mention.tokens.lowerBound > verb {
      guard mention.tokens.lowerBound - verb <= Self.reach, !isInQuotation(mention.tokens.lowerBound) else {
        return nil
      }
      if let entity = mention.entity, let organisation = organisation(of: entity) { return organisation }
    }
    return nil
  }

  private func organisation(of entity: Int) -> Int? {
    if entities[entity].kind == .person { return entities[entity].organisation }
    return entities[entity].isOrganisation && entities[entity].medium == nil ? entity : nil
  }

  /// Whether a quotation holds a token, wherever it stands.
  private func isInQuotation(_ index: Int) -> Bool {
    let first = quotations.partitioningIndex { $0.upperBound > index }
    return first < quotations.count && quotations[first].contains(index)
  }
}
