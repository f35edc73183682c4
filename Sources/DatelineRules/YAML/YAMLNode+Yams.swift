internal import CYaml

extension YAMLNode {
  /// Reads a text with the parser inside Yams.
  ///
  /// Its events become nodes at once: Yams' own nodes between the two, with a tag each, took three quarters of the time.
  /// No tag is resolved: scalars stay strings.
  ///
  /// - Parameter text: the text of a file.
  /// - Returns: its value; nil when there is none.
  /// - Throws: ``YAMLProblem`` with the place of the mistake.
  static func read(_ text: String) throws(YAMLProblem) -> YAMLNode? {
    var text = text
    let root = text.withUTF8 { bytes -> Result<YAMLNode?, YAMLProblem> in
      var composer = YAMLComposer(bytes)
      defer { composer.free() }
      return Result { () throws(YAMLProblem) in try composer.root() }
    }
    return try root.get()
  }
}

/// Makes nodes of the events of one text.
private struct YAMLComposer {
  /// The most values of one file: aliases within aliases could make more of a few lines than memory holds.
  private static let largest = 2_000_000

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The last event; its strings are the parser's until the next one is read.
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var budget = YAMLComposer.largest
  /// What is read so far.
  private var values: [YAMLTree.Value] = []
  private var members: [Int32] = []
  /// Named values with the number of values in each.
  private var anchors: [String: (node: Int32, size: Int)] = [:]
  /// The elements of all sequences that are open, and the keys and values of all mappings.
  private var open: [Int32] = []

  /// Begins to read.
  ///
  /// - Parameter bytes: UTF-8 that stays in place until ``free()``.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    // Hardly a value is written in fewer bytes; what is not filled takes no memory.
    values.reserveCapacity(bytes.count / 8)
    members.reserveCapacity(bytes.count / 8)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  /// Gives back what the parser holds.
  func free() {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The value of the only document; nil when there is none.
  mutating func root() throws(YAMLProblem) -> YAMLNode? {
    try advance()
    try advance()
    guard event.pointee.type != YAML_STREAM_END_EVENT else { return nil }
    try advance()
    let root = try node()
    try advance()
    try advance()
    guard event.pointee.type == YAML_STREAM_END_EVENT else { throw problem("but found another document") }
    return YAMLNode(root, in: YAMLTree(values: values, members: members))
  }

  /// The value that begins with the last event; afterwards its own last event is the last.
  private mutating func node() throws(YAMLProblem) -> Int32 {
    let (line, column) = place
    let before = budget
    try spend(1)
    let name: String?
    let node: Int32
    switch event.pointee.type {
    case YAML_ALIAS_EVENT: return try alias()
    case YAML_SCALAR_EVENT:
      let scalar = event.pointee.data.scalar
      name = Self.name(scalar.anchor)
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      node = add(.scalar(YAMLNode.Style(scalar.style)), text: text, line, column)
    case YAML_SEQUENCE_START_EVENT:
      name = Self.name(event.pointee.data.sequence_start.anchor)
      let first = open.count
      try readSequence()
      node = add(.sequence, from: first, line, column)
    default:
      name = Self.name(event.pointee.data.mapping_start.anchor)
      let first = open.count
      try readMapping()
      try checkOnce(open[first...])
      node = add(.mapping, from: first, line, column)
    }
    if let name { anchors[name] = (node, before - budget) }
    return node
  }

  /// Adds a value whose members are those that opened last.
  private mutating func add(
    _ kind: YAMLTree.Kind, text: String = "", from first: Int? = nil, _ line: Int, _ column: Int
  ) -> Int32 {
    let start = Int32(members.count)
    if let first {
      members += open[first...]
      open.removeSubrange(first...)
    }
    values.append(
      YAMLTree.Value(
        kind: kind, text: text, line: Int32(line), column: Int32(column),
        members: start..<Int32(members.count)))
    return Int32(values.count - 1)
  }

  private mutating func alias() throws(YAMLProblem) -> Int32 {
    guard let name = Self.name(event.pointee.data.alias.anchor), let known = anchors[name] else {
      throw problem("found undefined alias")
    }
    try spend(known.size - 1)
    return known.node
  }

  private mutating func readSequence() throws(YAMLProblem) {
    try advance()
    while event.pointee.type != YAML_SEQUENCE_END_EVENT {
      let element = try node()
      open.append(element)
      try advance()
    }
  }

  private mutating func readMapping() throws(YAMLProblem) {
    try advance()
    while event.pointee.type != YAML_MAPPING_END_EVENT {
      let key = try node()
      try advance()
      let value = try node()
      open.append(key)
      open.append(value)
      try advance()
    }
  }

  /// Throws when a key stands twice among the keys and values of a mapping.
  private func checkOnce(_ members: ArraySlice<Int32>) throws(YAMLProblem) {
    guard hasTwins(members) else { return }
    let keys = stride(from: members.startIndex, to: members.endIndex, by: 2).map { Int(members[$0]) }
    let named = keys.map { values[$0] }.filter { if case .scalar = $0.kind { true } else { false } }
    let twins = Dictionary(grouping: named, by: \.text).filter { $0.value.count > 1 }
    guard let (name, keys) = twins.min(by: { $0.key < $1.key }) else { return }
    throw YAMLProblem(
      message: "the key '\(name)' stands here twice", line: Int(keys[0].line), column: Int(keys[0].column))
  }

  /// Whether two keys among the keys and values of a mapping have one text; nearly all mappings have few keys, so that no hashing beats comparing them.
  private func hasTwins(_ members: ArraySlice<Int32>) -> Bool {
    let keys = stride(from: members.startIndex, to: members.endIndex, by: 2)
    func text(_ place: Int) -> String { values[Int(members[place])].text }
    guard members.count <= 32 else { return Set(keys.map(text)).count < members.count / 2 }
    return keys.contains { place in
      stride(from: members.startIndex, to: place, by: 2).contains { text($0) == text(place) }
    }
  }

  // MARK: Events

  private func advance() throws(YAMLProblem) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw YAMLProblem(parser.pointee) }
  }

  private mutating func spend(_ count: Int) throws(YAMLProblem) {
    budget -= count
    guard budget > 0 else { throw problem("the file holds too many values") }
  }

  /// The line and column of the last event.
  private var place: (line: Int, column: Int) {
    let mark = event.pointee.start_mark
    return (mark.line + 1, mark.column + 1)
  }

  private func problem(_ message: String) -> YAMLProblem {
    YAMLProblem(message: message, line: place.line, column: place.column)
  }

  private static func name(_ anchor: UnsafeMutablePointer<UInt8>?) -> String? {
    anchor.map { String(cString: $0) }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

extension YAMLProblem {
  /// What stopped a parser.
  fileprivate init(_ parser: yaml_parser_t) {
    guard parser.error == YAML_SCANNER_ERROR || parser.error == YAML_PARSER_ERROR,
      let problem = parser.problem
    else {
      self.init(message: "cannot be read as YAML", line: 0, column: 0)
      return
    }
    let mark = parser.problem_mark
    self.init(message: Self.plain(String(cString: problem)), line: mark.line + 1, column: mark.column + 1)
  }

  /// The parser's words in terms of what an author sees.
  private static func plain(_ problem: String) -> String {
    switch problem {
    case "": "not YAML"
    case "found a tab character that violates indentation": "a tab stands where only spaces can indent"
    case "did not find expected key", "did not find expected '-' indicator":
      "the indent or the words here fit nothing above them"
    case "mapping values are not allowed in this context":
      "a colon stands where no value can begin; words with a colon and a space in them need quotes"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "a bracket before this place is not closed"
    case "found unexpected end of stream": "a quotation mark before this place is not closed"
    case "found character that cannot start any token": "a value that begins with this sign needs quotes"
    default: problem
    }
  }
}
