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
    /// How firmly a region stands beside the article.
    enum Kind {
      /// The header of a page or of an article.
      case header
      /// By a class that also stands around articles.
      case doubtful
      /// By its class, or hidden.
      case named
      /// By its tag.
      case tagged
      /// The description of a picture.
      case caption
      /// What readers write.
      case comments
      /// What the law makes a page ask.
      case consent
    }

    let parent: Int?
    let element: Int
    let kind: Kind
  }

  /// A run of text without a block element inside it.
  struct Block {
    let element: Int
    let tag: Tag
    /// The words, white space collapsed, in ``PageOutline/text``.
    let text: Range<Int>
    let linkByteCount: Int
    /// The offset in the page of the run of text that it begins in.
    let source: Int?

    var byteCount: Int { text.count }

    /// The part of the words that are links, from 0 to 1.
    var linkDensity: Double { text.isEmpty ? 0 : Double(linkByteCount) / Double(text.count) }
  }

  var elements: [Element] = []
  var regions: [Region] = []
  var blocks: [Block] = []
  /// The words of all blocks, one behind the other, in UTF-8.
  var text: [UInt8] = []

  /// The words of a block.
  func words(of block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }
}
