/// What a page's elements say about its article, gathered in the walk that gathers the outline.
///
/// The words of the page are one run of bytes, and everything else is a mark on a stretch of it, so that nearness,
/// enclosure and order are comparisons of offsets.
struct PageEvidence {
  /// A name and its value in the head: a `meta` element, by lower-case name, property, itemprop or http-equiv.
  struct Meta {
    let key: String
    let content: String
    /// The offset in ``PageEvidence/text`` where the element stands: a `meta` in the body may be another story's.
    let offset: Int
  }

  /// An element that metadata is read from.
  struct Mark {
    let kind: EvidenceKind
    /// The half-open bytes of ``PageEvidence/text`` that the element holds.
    let start: Int
    var end: Int
    /// The `datetime`, `content` or `title` of the element; the address of a link.
    let value: String?
    /// Whether the element is a `time` or has a date's `itemprop`.
    let isPrecise: Bool
  }

  var metas: [Meta] = []
  var marks: [Mark] = []
  /// The words of the page in UTF-8 as they stand in the markup, blocks parted by ``DateReading/blockMark``.
  var text: [UInt8] = []
  /// The words of the `title` element.
  var title = ""
  var canonicalAddress: String?
  var language: String?

  /// The words of a mark, white space collapsed.
  func words(of mark: Mark) -> String {
    let words = String(
      decoding: text[mark.start..<mark.end].lazy.map { $0 == DateReading.blockMark ? 0x20 : $0 },
      as: UTF8.self)
    return Wording.collapsed(words)
  }

  /// The outermost stretches beside the article: navigation, footers, comments, lists of other stories.
  ///
  /// A box that holds the headline or more than half of the page's words is beside nothing, whatever it is called,
  /// and neither is a small one at the headline, which is its date line.
  /// - Parameter headline: Where the headline stands; nil when unknown.
  /// - Returns: The stretches in order and apart.
  /// - Complexity: O(n) in the marks.
  func besideRanges(headline: Range<Int>?) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for mark in marks where mark.kind.contains(.beside) && (mark.end - mark.start) * 2 < text.count {
      if let last = ranges.last, mark.start < last.upperBound { continue }
      guard mark.end > mark.start, headline.map({ !isAround(mark, $0) }) ?? true else { continue }
      ranges.append(mark.start..<mark.end)
    }
    return ranges
  }

  private static let dateLineLength = 300

  private func isAround(_ mark: Mark, _ headline: Range<Int>) -> Bool {
    if mark.start <= headline.lowerBound, mark.end >= headline.upperBound { return true }
    let isSmall = mark.end - mark.start <= Self.dateLineLength
    return isSmall && mark.start >= headline.upperBound
      && mark.start <= headline.upperBound + Self.dateLineLength
  }

  /// Where the headline stands in ``text``: the heading with the words of one of `titles`.
  ///
  /// A title that goes on behind the heading's words ends in the site's name.
  /// - Parameter titles: What the page calls its article, the best first.
  /// - Returns: The bytes of the heading; nil when no heading has these words.
  /// - Complexity: O(n) in the marks, and in the bytes of the headings that are about as long as a title.
  func place(of titles: [String]) -> Range<Int>? {
    let headings = marks.filter { $0.kind.contains(.heading) && $0.end > $0.start }
    for title in titles {
      let key = Wording.key(title)
      guard !key.isEmpty else { continue }
      for mark in headings {
        let length = mark.end - mark.start
        guard length * 3 > key.utf8.count, length < key.utf8.count * 3 + 100 else { continue }
        let words = Wording.key(self.words(of: mark))
        if words == key || (words.utf8.count > 20 && words.hasSuffix(key)) || key.hasPrefix(words + " ") {
          return mark.start..<mark.end
        }
      }
    }
    return nil
  }
}

extension PageEvidence {
  /// The words of a mark with its blocks parted by semicolons, as a list of names is read.
  func lines(of mark: Mark) -> String {
    let parts = text[mark.start..<mark.end].split(separator: DateReading.blockMark)
    return parts.map { Wording.collapsed(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }
      .joined(separator: "; ")
  }
}
