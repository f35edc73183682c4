import DatelineModel

/// Lead and body of a document put together anew, with everything that points into the text moved along.
struct BodyText {
  /// The functions that make up the body.
  static let kinds: Set<Zone.Kind> = [.lead, .body]

  /// The new text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The zones of ``bytes``.
  private(set) var zones: [Zone] = []
  /// The places of ``bytes`` in the source.
  private(set) var sourceMap: [SourceAnchor] = []

  private let text: [UInt8]
  private let anchors: [SourceAnchor]
  private var nextAnchor = 0
  /// White space that is put out once something follows it.
  private var space: Range<Int>
  private var lineEnds = 0
  private var isBreak = false

  /// Takes lead and body of `document`.
  ///
  /// - Complexity: O(n) in the bytes of its text.
  init(_ document: Document) {
    text = Array(document.text.utf8)
    anchors = document.provenance.sourceMap
    space = 0..<0
    bytes.reserveCapacity(text.count)
    let stretches = document.stretches(Self.kinds)
    var end = 0
    var zone = 0
    for stretch in stretches {
      if stretch.start > end { isBreak = true }
      end = stretch.end
      let range = take(stretch)
      while zone < document.zones.count, document.zones[zone].span.end <= stretch.start { zone += 1 }
      guard let range, zone < document.zones.count, document.zones[zone].span.contains(stretch) else {
        continue
      }
      zones.append(Zone(kind: document.zones[zone].kind, span: range))
    }
  }

  /// Appends the words of `stretch`.
  ///
  /// - Returns: Where they now stand, white space at both ends aside; nil when there are none.
  private mutating func take(_ stretch: TextSpan) -> TextSpan? {
    var first: Int?
    var offset = stretch.start
    while offset < stretch.end {
      let start = offset
      let isSpace = text[offset].isASCIISpace
      while offset < stretch.end, text[offset].isASCIISpace == isSpace { offset += 1 }
      if isSpace {
        hold(start..<offset)
      } else {
        release(before: start)
        if first == nil { first = bytes.count }
        move(start..<offset)
      }
    }
    return first.map { TextSpan($0, bytes.count) }
  }

  private mutating func hold(_ run: Range<Int>) {
    space = space.upperBound == run.lowerBound ? space.lowerBound..<run.upperBound : run
    lineEnds += text[run].count { $0 == 0x0A }
  }

  /// Puts out what separates the words at `offset` from those before.
  private mutating func release(before offset: Int) {
    defer {
      space = offset..<offset
      lineEnds = 0
      isBreak = false
    }
    guard !bytes.isEmpty else { return }
    if isBreak || lineEnds > 1 {
      bytes += [0x0A, 0x0A]
    } else {
      bytes += text[space]
    }
  }

  /// Appends the words in `run` and the anchors that lie in them.
  private mutating func move(_ run: Range<Int>) {
    while nextAnchor < anchors.count, anchors[nextAnchor].text < run.lowerBound { nextAnchor += 1 }
    if anchors.count == 1, let anchor = anchors.first, anchor.text < run.lowerBound {
      // One anchor says that text and source run in step, which what is left out ends.
      let source = anchor.source + run.lowerBound - anchor.text
      let last = sourceMap.last
      if last.map({ source - $0.source != bytes.count - $0.text }) ?? true {
        sourceMap.append(SourceAnchor(text: bytes.count, source: source))
      }
    }
    let shift = bytes.count - run.lowerBound
    while nextAnchor < anchors.count, anchors[nextAnchor].text < run.upperBound {
      let anchor = anchors[nextAnchor]
      sourceMap.append(SourceAnchor(text: anchor.text + shift, source: anchor.source))
      nextAnchor += 1
    }
    bytes += text[run]
  }
}
