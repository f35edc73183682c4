import Foundation

extension FactSet {
  /// The bytes of the indented JSON form, piece after piece, so that they are never in memory as a whole.
  ///
  /// They are those that ``StableJSON`` gives.
  /// - Parameters:
  ///   - width: how many pieces are made side by side.
  ///   - take: takes the next piece; false ends it early.
  /// - Throws: `EncodingError` when a decision cannot be encoded.
  /// - Complexity: O(n) in the bytes; memory for `width` pieces of some hundred values.
  public func write(width: Int = 1, to take: ([UInt8]) -> Bool) throws {
    var isFirst = true
    func key(_ name: String) -> [UInt8] {
      defer { isFirst = false }
      return Array("\(isFirst ? "{" : ",")\n  \"\(name)\" : ".utf8)
    }
    func list<Element: Sendable>(
      _ name: String, _ values: [Element], _ write: @Sendable (Element, inout JSONLineWriter) -> Void
    ) -> Bool {
      guard take(key(name) + [UInt8(ascii: "[")]) else { return false }
      if values.isEmpty { return take(Array("\n\n  ]".utf8)) }
      return pieces(values, width: width, write, to: take) && take(Array("\n  ]".utf8))
    }
    func value(_ name: String, _ value: some Encodable) throws -> Bool {
      let lines = try StableJSON.data(value, indented: true).dropLast().split(separator: 0x0A)
      return take(key(name) + Array(lines.joined(separator: Array("\n  ".utf8))))
    }
    guard list("claims", claims, { $0.write(to: &$1) }) else { return }
    if decisions.isEmpty {
      guard take(key("decisions") + Array("[\n\n  ]".utf8)) else { return }
    } else {
      guard try value("decisions", decisions) else { return }
    }
    guard list("documents", documents, { $0.write(to: &$1) }),
      list("entities", entities, { $0.write(to: &$1) }),
      list("facts", facts, { $0.write(to: &$1) }),
      try generatedAt.map({ try value("generated_at", $0) }) ?? true,
      try value("generator", generator), list("origins", origins, { $0.write(to: &$1) }),
      try value("schema", Self.schema)
    else { return }
    _ = take(Array("\n}\n".utf8))
  }

  private static let pieceLength = 512

  /// Gives the values of a list, each on lines of its own; false when `take` ended it.
  private func pieces<Element: Sendable>(
    _ values: [Element], width: Int, _ write: @Sendable (Element, inout JSONLineWriter) -> Void,
    to take: ([UInt8]) -> Bool
  ) -> Bool {
    let length = Self.pieceLength
    let round = length * max(1, width)
    return stride(from: 0, to: values.count, by: round).allSatisfy { start in
      let count = (min(round, values.count - start) + length - 1) / length
      return ParallelMap.map(Array(0..<count), threads: width) { piece in
        let first = start + piece * length
        var indenter = JSONIndenter(depth: 2, capacity: length << 11)
        var writer = JSONLineWriter(capacity: 4096)
        for index in first..<min(first + length, values.count) {
          write(values[index], &writer)
          indenter.beginLine(after: index > 0)
          writer.withBytes { indenter.put($0) }
          writer.clear()
        }
        return indenter.bytes
      }.allSatisfy(take)
    }
  }
}
