import DatelineLanguage
import DatelineModel

/// A document's text for people, with its times, amounts, names, verbs and sources marked.
///
/// Coloured, the marks are colours; otherwise each marked stretch stands in brackets with a letter: `[T:in March 2021]`.
/// Lines are wrapped at spaces; widths count characters.
public struct AnnotatedText: Sendable {
  /// The number of characters in a line, at least 40.
  public let width: Int
  private let paint: Paint

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - width: the number of characters in a line; less than 40 is raised to 40.
  ///   - isColoured: whether marks are ANSI colour sequences, which count no width.
  public init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(40, width)
    paint = Paint(isOn: isColoured)
  }

  /// The lines of a document without line ends: its id, its text with marks, a legend.
  ///
  /// - Complexity: O(n log n) in the text.
  public func lines(_ document: AnalysedDocument) -> [String] {
    var wrap = LineWrap(width: width)
    let text = document.text
    var end = 0
    for mark in TextMark.marks(of: document) {
      wrap.add(text.string(TextSpan(end, mark.span.start)), as: { $0 })
      let words = text.string(mark.span)
      if paint.isOn {
        wrap.add(words) { paint($0, mark.kind.style) }
      } else {
        wrap.add("[\(mark.kind.rawValue):\(words)]", as: { $0 })
      }
      end = mark.span.end
    }
    wrap.add(text.string(TextSpan(end, text.bytes.count)), as: { $0 })
    return [paint(document.document.id, .bold), ""] + wrap.finish() + ["", legend]
  }

  private var legend: String {
    TextMark.Kind.allCases.map { kind in
      paint.isOn ? paint(kind.name, kind.style) : "\(kind.rawValue) \(kind.name)"
    }.joined(separator: paint.isOn ? "  " : " · ")
  }
}
