import DatelineLanguage
import DatelineModel

/// A stretch of a text that is marked for people.
struct TextMark {
  /// The bytes of the stretch.
  let span: TextSpan
  /// What it is.
  let kind: Kind

  /// What is marked; the raw value is the letter of a plain mark.
  enum Kind: String, CaseIterable {
    case time = "T"
    case amount = "A"
    case name = "N"
    case verb = "V"
    case source = "S"

    /// The word in the legend.
    var name: String {
      switch self {
      case .time: "time"
      case .amount: "amount"
      case .name: "name"
      case .verb: "verb"
      case .source: "source"
      }
    }

    /// The look of a coloured mark.
    var style: Paint.Style {
      switch self {
      case .time: .green
      case .amount: .yellow
      case .name: .cyan
      case .verb: .bold
      case .source: .red
      }
    }
  }

  /// The marks of a document in text order, none overlapping another: of two that do, the one that begins first stays,
  /// and of two that begin together the source, then the longer.
  ///
  /// - Complexity: O(n log n) in the marks.
  static func marks(of document: AnalysedDocument) -> [TextMark] {
    var marks = document.attributions.compactMap { attribution in
      attribution.source.map { TextMark(span: document.text.span($0), kind: .source) }
    }
    for sentence in document.sentences {
      marks += sentence.times.map { TextMark(span: $0.span, kind: .time) }
      marks += sentence.quantities.map { TextMark(span: $0.span, kind: .amount) }
      marks += sentence.verbGroups.map { TextMark(span: document.text.span($0.tokens), kind: .verb) }
    }
    marks += document.mentions.filter { $0.form == .name }.map { TextMark(span: $0.span, kind: .name) }
    marks.sort { first, second in
      (first.span.start, first.kind == .source ? 0 : 1, -first.span.end)
        < (second.span.start, second.kind == .source ? 0 : 1, -second.span.end)
    }
    var end = 0
    return marks.filter { mark in
      guard mark.span.start >= end, mark.span.end > mark.span.start else { return false }
      end = mark.span.end
      return true
    }
  }
}
