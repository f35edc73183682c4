/// What begins at each token of a document: a time, an amount or a name.
///
/// One number a token, so that looking up is an array access and the whole costs O(tokens).
struct TokenMarks {
  private var marks: [UInt32]

  /// What begins at a token.
  enum Mark {
    /// A time, by index into its sentence's times.
    case time(Int)
    /// An amount, by index into its sentence's amounts.
    case quantity(Int)
    /// A mention, by index into the document's mentions.
    case mention(Int)
  }

  /// Makes marks for a number of tokens, all empty.
  init(count: Int) { marks = [UInt32](repeating: 0, count: count) }

  /// Notes what begins at a token; the first to come stays.
  mutating func set(_ mark: Mark, at token: Int) {
    guard marks.indices.contains(token), marks[token] == 0 else { return }
    switch mark {
    case .time(let index): marks[token] = UInt32(index) << 2 | 1
    case .quantity(let index): marks[token] = UInt32(index) << 2 | 2
    case .mention(let index): marks[token] = UInt32(index) << 2 | 3
    }
  }

  /// What begins at a token; nil for a plain word.
  @inline(__always)
  subscript(token: Int) -> Mark? {
    let mark = marks[token]
    switch mark & 3 {
    case 1: return .time(Int(mark >> 2))
    case 2: return .quantity(Int(mark >> 2))
    case 3: return .mention(Int(mark >> 2))
    default: return nil
    }
  }

  /// The time that begins at a token, by index into its sentence's times.
  @inline(__always)
  func time(at token: Int) -> Int? {
    let mark = marks[token]
    return mark & 3 == 1 ? Int(mark >> 2) : nil
  }

  /// The mention that begins at a token, by index into the document's mentions.
  @inline(__always)
  func mention(at token: Int) -> Int? {
    let mark = marks[token]
    return mark & 3 == 3 ? Int(mark >> 2) : nil
  }

  /// Whether an amount or a name begins at a token.
  @inline(__always)
  func isNominal(_ token: Int) -> Bool { marks[token] & 2 != 0 }
}
