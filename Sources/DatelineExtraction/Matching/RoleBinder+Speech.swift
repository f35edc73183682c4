import DatelineLanguage
import DatelineRules

/// Who speaks and what is said, by the trigger's own words.
extension RoleBinder {
  /// Who says what the trigger brings.
  func speaker(_ role: CompiledRole) -> Binding? {
    guard let attribution = view.index.attribution(cuedBy: site.tokens), let source = attribution.source
    else { return nil }
    let isHere = view.sentence.tokens.contains(source.lowerBound)
    let noun = isHere ? source.last.flatMap(view.noun(at:)) : nil
    let constraint = role.role.constraint
    func binding(_ value: SlotContent) -> Binding {
      Binding(value: value, noun: noun, tokens: isHere ? source : nil, reason: .place(.speaker))
    }
    if let entity = attribution.speaker ?? noun.flatMap(view.entity(of:)),
      constraint.entities.isEmpty || view.matches(entity, constraint.entities)
    {
      return binding(.entity(entity))
    }
    return constraint.isText ? binding(.text(view.document.words(source))) : nil
  }

  /// What the trigger brings as said, as far as it stands in the sentence.
  func said(_ number: Int, _ role: CompiledRole, _ observer: inout some ExtractionObserver) -> Binding? {
    guard let attribution = view.index.attribution(cuedBy: site.tokens),
      let content = attribution.content.map({ $0.clamped(to: view.sentence.tokens) })
        .max(by: { $0.count < $1.count }), !content.isEmpty
    else { return nil }
    let constraint = role.role.constraint
    func refused(_ mismatch: Mismatch) {
      observer.refused(view.argument(covering: content), forRole: number, mismatch)
    }
    let words = constraint.isQuoted && !attribution.isQuotation ? quotation(in: content) : content
    guard let words, !constraint.isQuoted || words.count >= Self.shortestQuotation else {
      refused(.unquoted)
      return nil
    }
    if let lexicon = constraint.contains, !lexicons.mentions(lexicon, in: content, of: view.text.tokens) {
      refused(.lacksWord)
      return nil
    }
    return Binding(
      value: .text(view.document.words(unmarked(words))), noun: nil, tokens: content,
      reason: .place(.content))
  }

  /// How many tokens a quotation has at least, its marks among them; less is a word that is not the writer's.
  private static let shortestQuotation = 5

  /// What is quoted of a content: the quotation that begins with, or close behind the first word of, it, as far as it belongs to
  /// that; all of it where a quotation is its latter half ("said the baker “will not be sold this year”").
  private func quotation(in content: Range<Int>) -> Range<Int>? {
    guard let quotation = view.document.quotations.first(where: { $0.overlaps(content) }) else { return nil }
    let quoted = quotation.clamped(to: content)
    if quotation.lowerBound <= content.lowerBound + 1 { return quoted }
    return quotation.upperBound + 1 >= content.upperBound && quoted.count * 2 >= content.count ? content : nil
  }

  /// A content without the marks around it.
  private func unmarked(_ content: Range<Int>) -> Range<Int> {
    var range = content
    while let first = range.first, range.count > 1, view.text.tokens[first].kind == .punctuation {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, range.count > 1, view.text.tokens[last].kind == .punctuation {
      range = range.lowerBound..<last
    }
    return range
  }
}
