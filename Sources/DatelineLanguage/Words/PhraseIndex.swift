/// Phrases of words numbered in the order of their coming, found again at any place of a text.
///
/// A tree whose edges are words: all edges stand in one hash table (open addressing, linear probing) under the number
/// of the node that they leave and their word. Most places of a text are left at once, because no phrase begins with
/// their word.
public struct PhraseIndex: Sendable {
  private var firsts = WordSet()
  private var edges: [Edge] = []
  /// The number of the phrase that ends at each node plus 1; 0 for none.
  ///
  /// The root comes first.
  private var numbers: [UInt32] = [0]
  private var edgeCount = 0

  private struct Edge {
    var node: UInt32 = 0
    var word = Word.none
    /// The node that the edge leads to; 0 for a free place.
    var child: UInt32 = 0
  }

  /// The number of different phrases.
  private(set) var count = 0

  /// Makes an index without phrases.
  public init() {}

  /// The number of a phrase, which is added when it is new: the number of phrases that came before.
  ///
  /// - Complexity: O(length) on average.
  public mutating func insert(phrase: [Word]) -> Int { insert(phrase) }

  /// The number of a phrase, which is added when it is new; one without words is found at no place of a text.
  ///
  /// - Complexity: O(length) on average.
  mutating func insert(_ words: some Sequence<Word>) -> Int {
    var node: UInt32 = 0
    for word in words {
      if node == 0 { firsts.insert(word) }
      node = child(of: node, word) ?? addChild(of: node, word)
    }
    if numbers[Int(node)] == 0 {
      count += 1
      numbers[Int(node)] = UInt32(count)
    }
    return Int(numbers[Int(node)]) - 1
  }

  /// The number of the phrase that a range of tokens spells, which is added when it is new.
  mutating func insert(_ range: Range<Int>, of tokens: [Token]) -> Int {
    insert(range.lazy.map { tokens[$0].word })
  }

  /// The number of exactly this phrase; nil when it has not come.
  func number(of words: some Sequence<Word>) -> Int? {
    var node: UInt32 = 0
    for word in words {
      guard let next = child(of: node, word) else { return nil }
      node = next
    }
    return number(at: node)
  }

  /// Whether a phrase begins with the word.
  @inline(__always)
  func mayBegin(with word: Word) -> Bool { firsts.contains(word) }

  /// The longest phrase that the words of tokens spell from a place on: its number and its length in tokens.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of a text.
  ///   - start: the token of the first word.
  ///   - limit: how many tokens may be read.
  ///   - step: 1 to read on, -1 to read backward.
  /// - Returns: the phrase; nil when none is spelled.
  /// - Complexity: O(length of the longest phrase that begins so).
  @inline(__always)
  func longest(in tokens: [Token], at start: Int, limit: Int, step: Int) -> (number: Int, length: Int)? {
    guard limit > 0, firsts.contains(tokens[start].word) else { return nil }
    return walk(tokens, start, limit, step)
  }

  private func walk(_ tokens: [Token], _ start: Int, _ limit: Int, _ step: Int) -> (number: Int, length: Int)?
  {
    var found: (number: Int, length: Int)?
    var node: UInt32 = 0
    var length = 0
    while length < limit, let next = child(of: node, tokens[start + length * step].word) {
      node = next
      length += 1
      if let number = number(at: node) { found = (number, length) }
    }
    return found
  }

  private func number(at node: UInt32) -> Int? {
    let number = numbers[Int(node)]
    return number == 0 ? nil : Int(number) - 1
  }

  // MARK: Edges

  private func slot(_ node: UInt32, _ word: Word) -> Int {
    let key = (UInt64(node) << 32 | UInt64(word.index)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: key >> 32) & (edges.count - 1)
  }

  private func child(of node: UInt32, _ word: Word) -> UInt32? {
    guard !edges.isEmpty else { return nil }
    var place = slot(node, word)
    while edges[place].child != 0 {
      if edges[place].node == node, edges[place].word == word { return edges[place].child }
      place = (place + 1) & (edges.count - 1)
    }
    return nil
  }

  private mutating func addChild(of node: UInt32, _ word: Word) -> UInt32 {
    if edgeCount * 2 >= edges.count { grow() }
    let child = UInt32(numbers.count)
    numbers.append(0)
    place(Edge(node: node, word: word, child: child))
    edgeCount += 1
    return child
  }

  private mutating func place(_ edge: Edge) {
    var place = slot(edge.node, edge.word)
    while edges[place].child != 0 { place = (place + 1) & (edges.count - 1) }
    edges[place] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: max(16, old.count * 2))
    for edge in old where edge.child != 0 { place(edge) }
  }
}
