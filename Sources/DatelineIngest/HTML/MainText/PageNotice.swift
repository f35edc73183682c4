/// The notices that pages put between and behind an article's paragraphs, in the languages of the pages themselves.
///
/// They point to other stories, offer subscriptions, or say how and when something was published. Each is matched
/// at the start of a short block, so that a sentence of the article is not taken for one.
enum PageNotice {
  private static let lengthLimit = 160

  /// Whether a block begins as a notice does.
  ///
  /// - Complexity: O(1): only short blocks are looked at.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= lengthLimit else { return false }
    let lowered = words.lowercasedLatin
    return wholes.contains(lowered.withoutFinalMarks) || starts.contains { lowered.hasPrefix($0) }
  }

  /// Blocks that are notices when they say this and nothing else, final marks aside.
  private static let wholes: Set<String> = Set(
    """
    mehr zum thema|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie auch
    lesen sie mehr|weiterlesen|zum weiterlesen|ähnliche themen|ähnliche artikel|ähnliche beiträge|mehr themen|themen im artikel
    schon gelesen|anzeige|werbung|empfohlener redaktioneller inhalt|externer inhalt|empfohlener externer inhalt|meistgelesen
    kommentare geschlossen|kommentare|keine kommentare|permalink|quelle|quellen|quellenangaben|weitere informationen
    weiterführende links|zur startseite|zum thema|passend dazu|verwandte artikel|verwandte themen|mehr dazu|aktivieren
    à lire aussi|lire aussi|à lire également|voir aussi|sur le même sujet|publicité|dans la même rubrique|les plus lus
    lea también|lee también|te puede interesar|le puede interesar|más información|noticias relacionadas|publicidad
    leggi anche|potrebbe interessarti|articoli correlati|pubblicità|leia também|leia mais|publicidade|veja também
    lees ook|lees meer|meer over dit onderwerp|advertentie|läs mer|läs också|annons|læs også|annonce|les også|annonse
    czytaj też|czytaj więcej|zobacz także|reklama|read also|also read|don't miss|like this story|share it with a friend
    tagged|related topics|related content|related articles|more on this topic|recommended videos|current issue
    """.split { $0 == "|" || $0.isNewline }.map(\.trimmed))

  /// The beginnings of notices.
  private static let starts = """
    lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie weiter|mehr zum thema auf|sie sind aktuell nicht eingeloggt
    der beitrag wurde am|dieser eintrag wurde|dieser beitrag wurde|deine e-mail-adresse wird|an dieser stelle findest du
    an dieser stelle finden sie|ich bin damit einverstanden, dass mir|link zum youtube-inhalt|anzeige -|keine kommentare
    pour lire la suite|lire aussi|à lire aussi|lee también|lea también|te puede interesar:|le puede interesar|puedes ver:
    leggi anche|leia também|leia mais|lees ook|läs också|czytaj też|zobacz także|read also|also read
    if you enjoyed reading this|this post contains|click here for more|this slideshow requires|subscribe now|subscribe to
    sign up for|sign up to|follow us on|follow @|¿ya sabías que|dieses thema im programm
    """.split { $0 == "|" || $0.isNewline }.map(\.trimmed)
}

extension String {
  /// The words without the marks at their end.
  fileprivate var withoutFinalMarks: String {
    var text = Substring(self)
    while let last = text.last, ":.!?…»> ".contains(last) { text.removeLast() }
    return String(text)
  }
}
