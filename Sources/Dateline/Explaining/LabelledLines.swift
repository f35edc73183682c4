/// Lines with a label before the first of each group, the rest indented under the text.
struct LabelledLines {
  private let width: Int
  private let labelWidth: Int
  private let paint: Paint
  private(set) var lines: [String] = []

  /// The number of columns before the labels.
  private static let indent = 2

  /// - Parameters:
  ///   - labels: the labels that will come, for the width of their column.
  ///   - width: the number of columns.
  ///   - paint: the colours.
  init(labels: [String], width: Int, paint: Paint) {
    self.width = width
    labelWidth = min(Self.widest, labels.map(\.count).max() ?? 0)
    self.paint = paint
  }

  private static let widest = 16

  /// Text in a look.
  struct Piece {
    let text: String
    let style: Paint.Style?

    init(_ text: String, _ style: Paint.Style? = nil) {
      self.text = text
      self.style = style
    }
  }

  /// Adds text under a label; an empty label continues the group before.
  mutating func add(_ label: String, _ pieces: [Piece]) {
    let margin = Self.indent + labelWidth + 2
    var wrap = LineWrap(width: max(20, width - margin))
    for piece in pieces { wrap.add(piece.text) { paint($0, piece.style) } }
    for (index, line) in wrap.finish().enumerated() {
      let head =
        index == 0 ? paint(label.fitted(to: labelWidth), .dim) : String(repeating: " ", count: labelWidth)
      lines.append(String(repeating: " ", count: Self.indent) + head + "  " + line)
    }
  }
}
