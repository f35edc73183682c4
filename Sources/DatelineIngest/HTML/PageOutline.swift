/// A page as flat tables: its block elements and its blocks of text in reading order.
struct PageOutline {
  /// A block element.
  struct Element {
    let parent: Int?
    let tag: Tag
    let hints: ClassHints
    /// The innermost region beside the article that the element lies in or is.
    let region: Int?
  }

  /// A part of the page that its tag or its class puts beside the article.
  struct Region {
    let parent: Int?
    let element: Int
    let tag: Tag
    /// Whether only a class or `hidden` says so, which the weight of the text in it can overrule.
    let isByClassOnly: Bool
  }

  /// A run of text without a block element inside it.
  struct Block {
    let element: Int
    let tag: Tag
    let text: String
    let byteCount: Int
    let linkByteCount: Int

    /// The part of the words that are links, from 0 to 1.
    var linkDensity: Double { byteCount == 0 ? 0 : Double(linkByteCount) / Double(byteCount) }
  }

  var elements: [Element] = []
  var regions: [Region] = []
  var blocks: [Block] = []
}
