import DatelineModel

/// Reads `sources.yaml`.
enum SourcePriorsParser {
  /// The priors of one file, by kind of origin.
  static func parse(_ reader: YAMLReader) -> [Origin.Kind: Double] {
    var priors: [Origin.Kind: Double] = [:]
    for (name, keyNode, node) in reader.pairs(reader.value("priors", in: reader.root)) {
      guard let kind = Origin.Kind(rawValue: name) else {
        let known = Origin.Kind.allCases.map(\.rawValue)
        reader.complain(
          at: keyNode, "unknown kind of origin '\(name)'", code: .unknownAttribute,
          suggestion: known.closest(to: name))
        continue
      }
      guard let value = reader.string(node).flatMap(Double.init), value > 0, value < 1 else {
        reader.complain(at: node, "expected a probability between 0 and 1, both excluded", code: .badNumber)
        continue
      }
      priors[kind] = value
    }
    return priors
  }
}
