/// The headline, introduction, paragraphs and captions of a page's article, chosen from its outline.
///
/// Text density decides, as in Kohlschütter, Fankhauser and Nejdl (WSDM 2010): the box whose paragraphs weigh most
/// is the article, and what class names or tags put beside it is left out, unless it holds most of the words.
/// Where the page states its article's words for machines (schema.org `articleBody`), they are one more witness.
struct MainText {
  /// What a paragraph is for.
  enum Role {
    case headline, lead, body, caption
  }

  /// One paragraph of the text, white space collapsed.
  struct Paragraph {
    let role: Role
    let text: String
    /// The offset in the page of the run of text that it begins in.
    var source: Int?
  }

  /// The paragraphs in order; empty when the page has none.
  let paragraphs: [Paragraph]
  /// The headline's words.
  let headline: String?
  /// The media that source lines of the article name.
  let declaredSources: [String]

  /// Chooses the main text.
  ///
  /// - Parameters:
  ///   - outline: The page.
  ///   - titles: The titles that metadata give, the best first; they tell the headline from a logo.
  ///   - articleBody: The article's words as the page states them for machines.
  /// - Complexity: O(n) in the words of the page, O(b · d) in blocks and depth.
  init(_ outline: PageOutline, titles: [String], articleBody: String? = nil) {
    let headline = HeadlineChoice(outline, titles: titles).block
    let prose = PageProse(outline, headline: headline)
    let box = ArticleBox(prose)
    var pick = ParagraphPick(prose, box: box, witness: BodyWitness(articleBody))
    pick.run()
    paragraphs = pick.paragraphs
    self.headline = pick.headline
    declaredSources = pick.declaredSources
  }
}
