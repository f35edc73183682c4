import Testing

@testable import DatelineIngest

@Suite struct XMLTreeTests {
  private func tree(_ text: String) throws -> XMLTree {
    try XMLTree(SourceBytes(name: "x.xml", bytes: Array(text.utf8)))
  }

  @Test("elements, attributes and texts in the order of the source")
  func structure() throws {
    let tree = try tree("<a x='1 &amp; 2' xml:lang='de'>one<b/>two <c>three</c></a>")
    let root = tree.root
    #expect(root?.name == "a")
    #expect(root?.attribute("x") == "1 & 2")
    #expect(root?.attribute("xml:lang") == "de")
    #expect(root?.children.map(\.name) == ["b", "c"])
    #expect(root?.words == "onetwo three")
    #expect(root?.first("c")?.words == "three")
    #expect(root?.isComplete == true)
    #expect(tree.problem == nil && tree.notes.isEmpty)
  }

  @Test("a text's place is that of its element's first byte in the source")
  func places() throws {
    let text = "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- é --><a>\n <p class=\"x\">Words</p></a>"
    let source = SourceBytes(name: "x.xml", bytes: Array(text.utf8))
    let offset = try XMLTree(source).root?.child("p")?.sourceOffset
    #expect(offset.map { String(decoding: source.bytes[$0..<$0 + 5], as: UTF8.self) } == "Words")
    #expect(try XMLTree(source).root?.child("p")?.line == 3)
    // A mended source runs out of step.
    #expect(try tree("<a>AT&T <p>Words</p></a>").root?.child("p")?.sourceOffset == nil)
  }

  @Test(
    "what feeds get wrong is mended and noted",
    arguments: [
      ("<a>AT&T and B & C</a>", "AT&T and B & C"), ("<a>R&D; x</a>", "R&D; x"),
      ("<a>one&nbsp;two &eacute; &mdash;</a>", "one two é —"), ("<a>a < b</a>", "a < b"),
      ("<a>&#146;t&#x92; &#0;&#55555555555;</a>", "’t’ &#55555555555;"),
      ("\n  <?xml version=\"1.0\"?><a>late</a>", "late"), ("<a>one\u{1}two</a>", "one two"),
      ("<a><![CDATA[A & B < C]]></a>", "A & B < C"), ("<a t='x & y'>z</a>", "z"),
    ])
  func mending(source: String, words: String) throws {
    #expect(try tree(source).root?.words == words)
    #expect(try tree(source).problem == nil)
  }

  @Test("an undeclared prefix has its usual meaning and is noted")
  func prefixes() throws {
    let tree = try tree(
      "<rss><dc:creator>Ada</dc:creator><media:title>No</media:title><title>Yes</title></rss>")
    #expect(tree.root?.child("creator", .dublinCore)?.words == "Ada")
    #expect(tree.root?.child("title", .own)?.words == "Yes")
    #expect(tree.notes.count == 1)
    #expect(tree.notes.first?.error.code == "bad-xml")
  }

  @Test("a fault ends the reading with its place, and what was whole before it stays")
  func faults() throws {
    let tree = try tree("<a>\n<p>One</p>\n<p>Two</b></a>")
    #expect(tree.root?.isComplete == false)
    #expect(tree.root?.children.map(\.isComplete) == [true, false])
    #expect(tree.problem?.line == 3)
    #expect(tree.problem?.column != nil)
    #expect(try self.tree("<a>one").root?.isComplete == false)
    #expect(try self.tree("<a>one</a> behind").root?.isComplete == true)
    #expect(try self.tree("<a>one</a> behind").problem != nil)
    #expect(try self.tree("no tag").root == nil)
    #expect(try self.tree("").problem?.error.code == "bad-xml")
  }

  @Test("the declared encoding is read where the bytes are no UTF-8")
  func encodings() throws {
    let latin: [UInt8] =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>Z".utf8) + [0xFC, 0x93] + Array("</a>".utf8)
    #expect(try XMLTree(SourceBytes(name: "x", bytes: latin)).root?.words == "Zü“")
  }

  @Test(
    "the root's name is told from the opening",
    arguments: [
      ("<?xml version='1.0'?><!-- <x> --><rss>", "rss"), ("<rdf:RDF a='b'>", "RDF"),
      ("<!DOCTYPE nitf SYSTEM 'x' [<!ENTITY a 'b'>]><nitf>", "nitf"), ("words <a>", nil), ("< a>", nil),
      ("", nil),
      ("\u{FEFF}<?xml?>\n<feed/>", "feed"), ("<?xml", nil), ("<!-- ", nil), ("<!DOCTYPE [", nil),
    ] as [(String, String?)])
  func roots(opening: String, name: String?) throws {
    #expect(XMLDeclaration.rootName(in: opening) == name)
  }
}
