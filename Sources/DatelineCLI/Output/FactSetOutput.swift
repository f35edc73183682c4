import Dateline

/// Writing a fact set piece by piece, to a file, to standard output, or to both.
struct FactSetOutput {
  /// The fact set.
  let set: FactSet
  /// How many pieces are made side by side.
  let width: Int

  /// Writes to each of `outputs`.
  ///
  /// - Throws: `EncodingError` when a value cannot be encoded.
  func write(to outputs: inout [LineOutput]) throws {
    try set.write(width: width) { piece in
      for index in outputs.indices { outputs[index].write(piece) }
      return outputs.contains(where: \.isWhole)
    }
    for index in outputs.indices { outputs[index].finish() }
  }
}
