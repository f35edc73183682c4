import DatelineLanguage
import DatelineRules

/// Finds the matches of one pattern in one sentence.
///
/// The machine tries preferred ways first and remembers every pair of instruction and token that led nowhere, so that no
/// pair is tried twice: O(instructions × tokens), whatever the pattern (Cox 2010, Regular Expression Matching in the
/// Wild).
struct PatternMatcher {
  /// A stretch that matched.
  struct Match {
    let tokens: Range<Int>
    /// What was captured, by the number of the capture.
    let captures: [Range<Int>?]
  }

  private let program: PatternProgram
  private let view: SentenceView
  private let lexicons: LexiconIndex
  /// The phrases of lexicons in the sentence.
  private let occurrences: LexiconIndex.Occurrences
  private let sentence: Range<Int>
  /// The first instruction that does more than capture.
  private let first: PatternProgram.Instruction
  private var failed: [UInt64]
  private var captures: [Range<Int>?]
  /// The ways still to be tried, kept for its storage.
  private var tasks: [Task] = []
  /// How many steps the sentence took.
  private(set) var steps = 0
  /// Whether the sentence took more steps than a pattern may.
  private(set) var reachedLimit = false

  /// How many steps one pattern may take in one sentence.
  static let stepLimit = 200_000

  init(
    program: PatternProgram, view: SentenceView, lexicons: LexiconIndex,
    occurrences: LexiconIndex.Occurrences
  ) {
    self.program = program
    self.view = view
    self.lexicons = lexicons
    self.occurrences = occurrences
    sentence = view.sentence.tokens
    first = program.first
    failed = [UInt64](repeating: 0, count: (program.instructions.count * (sentence.count + 1) + 63) / 64)
    captures = [Range<Int>?](repeating: nil, count: program.captures.count)
  }

  /// All matches in the sentence, from left to right, none overlapping another.
  ///
  /// - Parameter last: the last token at which one may begin, since a match holds the pattern's anchor; nil for that of the
  ///   sentence.
  /// - Returns: the matches with what they captured.
  mutating func matches(beginningUpTo last: Int? = nil) -> [Match] {
    var found: [Match] = []
    var start = sentence.lowerBound
    let limit = last.map { $0 + 1 } ?? sentence.upperBound
    while start < limit, !reachedLimit {
      guard mayBegin(at: start), let end = run(from: 0, at: start), end > start else {
        start += 1
        continue
      }
      found.append(Match(tokens: start..<end, captures: captures))
      // What the successful way passed at the token where it ended is not known to fail; earlier ones are over.
      for instruction in program.instructions.indices { forget(instruction, end) }
      start = end
    }
    return found
  }

  /// Whether the first instruction fits, as far as it takes words of its own.
  private func mayBegin(at token: Int) -> Bool {
    switch first {
    case .word, .lemma, .token, .entity, .quantity, .time, .heldRole, .lexicon:
      consume(first, at: token) != nil
    default: true
    }
  }

  /// A way still to be tried: an instruction at a token, and a capture to be undone before it.
  private enum Task {
    case step(Int, Int)
    case restore(Int, Range<Int>?)
  }

  /// Runs from an instruction at a token to the next ``PatternProgram/Instruction/match``: the token behind the match.
  ///
  /// What is found ahead captures nothing.
  private mutating func run(from instruction: Int, at token: Int, isAhead: Bool = false) -> Int? {
    if !isAhead { for index in captures.indices { captures[index] = nil } }
    var tasks: [Task] = []
    if !isAhead { swap(&tasks, &self.tasks) }
    defer { if !isAhead { swap(&tasks, &self.tasks) } }
    tasks.removeAll(keepingCapacity: true)
    tasks.append(.step(instruction, token))
    while let task = tasks.popLast() {
      switch task {
      case .restore(let capture, let range): captures[capture] = range
      case .step(var instruction, var token):
        way: while true {
          guard !isKnown(instruction, token) else { break way }
          steps += 1
          guard steps <= Self.stepLimit else {
            reachedLimit = true
            return nil
          }
          switch program.instructions[instruction] {
          case .match: return token
          case .jump(let target): instruction = target
          case .split(let first, let second):
            tasks.append(.step(second, token))
            instruction = first
          case .not(let end):
            guard !matchesAhead(instruction + 1, end, token) else { break way }
            instruction = end
          case .open where isAhead, .close where isAhead: instruction += 1
          case .open(let capture):
            tasks.append(.restore(capture, captures[capture]))
            captures[capture] = token..<token
            instruction += 1
          case .close(let capture):
            let start = captures[capture]?.lowerBound ?? token
            captures[capture] = start..<max(start, token)
            instruction += 1
          case .opening:
            guard token < sentence.upperBound, let end = view.chunkEnd(at: token), end > token + 1 else {
              break way
            }
            for next in (token + 1..<end).reversed() { tasks.append(.step(instruction + 1, next)) }
            break way
          case .sentenceStart:
            guard token == sentence.lowerBound else { break way }
            instruction += 1
          case .sentenceEnd:
            guard isEnd(token) else { break way }
            instruction += 1
          default:
            guard let end = consume(program.instructions[instruction], at: token) else { break way }
            token = end
            instruction += 1
          }
        }
      }
    }
    return nil
  }

  /// Whether the pair was tried before; from now on it was.
  private mutating func isKnown(_ instruction: Int, _ token: Int) -> Bool {
    let place = instruction * (sentence.count + 1) + token - sentence.lowerBound
    let bit = UInt64(1) << UInt64(place & 63)
    defer { failed[place >> 6] |= bit }
    return failed[place >> 6] & bit != 0
  }

  /// Forgets that a pair was tried.
  private mutating func forget(_ instruction: Int, _ token: Int) {
    let place = instruction * (sentence.count + 1) + token - sentence.lowerBound
    failed[place >> 6] &= ~(UInt64(1) << UInt64(place & 63))
  }

  /// Whether a part matches at a token, without taking it.
  private mutating func matchesAhead(_ start: Int, _ end: Int, _ token: Int) -> Bool {
    guard run(from: start, at: token, isAhead: true) != nil else { return false }
    // A way that succeeded is no failure when the part is looked for elsewhere.
    for instruction in start..<end {
      for token in sentence.lowerBound...sentence.upperBound { forget(instruction, token) }
    }
    return true
  }

  private func isEnd(_ token: Int) -> Bool {
    view.text.tokens[token..<sentence.upperBound].allSatisfy { $0.kind == .punctuation }
  }

  // MARK: Words

  /// The token behind what an instruction takes; nil when it does not match.
  private func consume(_ instruction: PatternProgram.Instruction, at token: Int) -> Int? {
    guard token < sentence.upperBound else { return nil }
    switch instruction {
    case .word(let word): return view.text.tokens[token].word == word ? token + 1 : nil
    case .lemma(let lemma): return view.text.tokens[token].lemma == lemma ? token + 1 : nil
    case .token(let tests): return tests.allSatisfy { passes($0, token) } ? token + 1 : nil
    case .entity(let classes): return entityEnd(classes, at: token)
    case .quantity(let kind): return view.quantities(from: token).first { $0.kind == kind }?.tokens.upperBound
    case .time: return view.times(from: token).first(where: \.isDate)?.tokens.upperBound
    case .heldRole: return view.document.roles.role(at: token)?.tokens.upperBound
    case .lexicon(let lexicon):
      return lexicons.end(of: lexicon, from: token, limit: Self.longestPhrase, in: occurrences)
    case .chunk: return view.chunkEnd(at: token)
    default: return nil
    }
  }

  private static let longestPhrase = 8

  private func entityEnd(_ classes: [Role.EntityClass], at token: Int) -> Int? {
    var end: Int?
    for mention in view.mentions(from: token) {
      guard let entity = mention.entity, view.matches(entity, classes) else { continue }
      end = max(end ?? 0, mention.tokens.upperBound)
    }
    return end
  }

  private func passes(_ test: PatternProgram.Test, _ index: Int) -> Bool {
    let token = view.text.tokens[index]
    let holds =
      switch test.subject {
      case .words(let words): words.contains(token.word)
      case .lemmas(let lemmas): lemmas.contains(token.lemma)
      case .parts(let parts): parts.contains(token.partOfSpeech)
      case .lexicon(let lexicon):
        lexicons.end(of: lexicon, from: index, limit: 1, in: occurrences) != nil
      case .shapes(let shapes): shapes.contains { Self.has(token, $0) }
      }
    return holds != test.isNegated
  }

  private static func has(_ token: Token, _ shape: PatternProgram.Test.Shape) -> Bool {
    switch shape {
    case .capitalised: token.isCapitalised
    case .capitals: token.isAllCapitals
    case .number: token.kind == .number
    }
  }
}
