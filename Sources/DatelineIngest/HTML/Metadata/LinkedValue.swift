/// A value of JSON-LD, with only the members of ``LinkedKey``.
enum LinkedValue {
  case text(String)
  case list([LinkedValue])
  case object([LinkedKey: LinkedValue])
  /// A number, a truth value, null, or what could not be read.
  case other

  /// The words of a text, or of the first text in a list; nil when there are none.
  var text: String? {
    switch self {
    case .text(let words): words.trimmedOrNil
    case .list(let values): values.lazy.compactMap(\.text).first
    case .object, .other: nil
    }
  }

  /// All texts of a list, or the one text.
  var texts: [String] {
    switch self {
    case .text(let words): [words.trimmedOrNil].compactMap(\.self)
    case .list(let values): values.flatMap(\.texts)
    case .object, .other: []
    }
  }

  /// The members, empty for anything but an object.
  var members: [LinkedKey: LinkedValue] {
    if case .object(let members) = self { members } else { [:] }
  }
}
