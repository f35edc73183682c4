/// Text as scalars of YAML.
enum YAMLText {
  /// The text plain where nothing in it can be misread, else in quotation marks.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber } == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " .-_/€£$%&'’".contains($0) }
    return isPlain ? text : quoted(text)
  }

  /// The text in quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.onOneLine {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
