import DatelineLanguage
import DatelineModel

/// The words and values of a document as explanations show them.
struct ExplainedText {
  let document: AnalysedDocument
  private let offsets: ScalarOffsets

  /// - Complexity: O(n) in the document's text.
  init(_ document: AnalysedDocument) {
    self.document = document
    offsets = ScalarOffsets(document.document.text)
  }

  /// The words of a range of tokens.
  func words(_ tokens: Range<Int>) -> Explanation.Words { words(of: document.text.span(tokens)) }

  /// The words of a stretch of bytes.
  func words(of span: TextSpan) -> Explanation.Words {
    Explanation.Words(
      quote: offsets.substring(span), start: offsets.scalarOffset(ofByte: span.start),
      end: offsets.scalarOffset(ofByte: span.end))
  }

  /// The value of a slot, entities by id.
  func value(_ content: SlotContent) -> SlotValue {
    switch content {
    case .entity(let index): .entity(Entity.identifier(forName: document.entities[index].name))
    case .text(let text): .text(text)
    case .quantity(let quantity): .quantity(quantity)
    case .list(let values): .list(values.map(value))
    }
  }
}
