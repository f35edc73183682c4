/// The headline, introduction and paragraphs of a page's article, chosen from its outline.
///
/// Text density decides, as in Kohlschütter, Fankhauser and Nejdl (WSDM 2010): the box whose paragraphs weigh most
/// is the article, and what class names or tags put beside it is left out, unless it holds most of the words.
struct MainText {
  /// What a paragraph is for.
  enum Role {
    case headline, lead, body
  }

  /// One paragraph of the text, white space collapsed.
  struct Paragraph {
    let role: Role
    let text: String
  }

  /// The paragraphs in order; empty when the page has none.
  let paragraphs: [Paragraph]
  /// The headline's words.
  let headline: String?
  /// The media that source lines of the article name.
  let declaredSources: [String]

  /// Chooses the main text.
  ///
  /// `titles` are the titles that metadata give, the best first; they tell the headline from a logo.
  /// - Complexity: O(b · d) in blocks and depth.
  init(_ outline: PageOutline, titles: [String]) {
    var choice = MainTextChoice(outline, titles: titles)
    choice.run()
    paragraphs = choice.paragraphs
    headline = choice.headline
    declaredSources = choice.declaredSources
  }
}
