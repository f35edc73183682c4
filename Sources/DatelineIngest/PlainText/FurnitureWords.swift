/// The words by which lines that are no prose are known: lower case, one list a convention.
enum FurnitureWords {
  /// Whole lines that head a comment section.
  static let commentLines: Set<String> = [
    "comments", "no comments", "no comments yet", "leave a reply", "leave a comment", "post a comment",
    "add a comment", "add your comment", "write a comment", "join the conversation", "join the discussion",
    "reader comments", "show comments", "view comments", "view all comments", "cancel reply",
  ]

  /// How lines of a comment form begin.
  static let commentStarts = LineOpenings([
    "your email address will not be published", "leave a reply to ", "you must be logged in to post",
    "log in to comment", "sign in to comment", "be the first to comment",
  ])

  /// Labels behind which the words of a picture follow.
  static let captionLabels = LineOpenings([
    "image:", "images:", "image credit:", "image source:", "photo:", "photos:", "photo credit:",
    "photograph:", "picture:", "picture credit:", "foto:", "bild:", "caption:", "file photo:", "graphic:",
    "video:", "illustration:", "credit:", "image courtesy of ", "photo courtesy of ",
  ])

  /// How the credit of a picture begins.
  static let captionStarts = LineOpenings([
    "image credit", "image source", "image courtesy", "image by ", "photo by ", "photos by ", "photo credit",
    "photo courtesy", "photo/", "photograph by ", "picture by ", "picture credit", "file photo",
    "file image", "\u{A9} getty", "ap photo", "afp photo", "reuters/", "illustration by ", "graphic by ",
    "video by ", "handout via ", "handout/",
  ])

  /// How the credit of a picture ends.
  static let creditEnds = [
    "getty images", "/afp", "/ap", "/reuters", "/epa", "/dpa", "/shutterstock", "via reuters", "via ap",
    "via afp", "/istock", "via shutterstock", "/bloomberg", "/ntb", "/tt", "/ritzau", "/efe", "/ansa",
  ]

  /// With which letters a credit without a stroke ends.
  static let creditLetters = Set(creditEnds.lazy.filter { !$0.hasPrefix("/") }.compactMap(\.utf8.last))

  /// How a byline begins.
  static let bylineStarts = LineOpenings([
    "by ", "by: ", "written by ", "words by ", "author: ", "text by ", "posted by ", "published by ",
    "story by ",
  ])

  /// Small words between names and offices of a byline.
  static let nameParticles: Set<String> = [
    "and", "with", "of", "for", "in", "at", "the", "de", "da", "di", "do", "dos", "du", "la", "le", "van",
    "von", "der", "den", "ter", "ten", "el", "al", "bin", "ibn", "y", "e", "staff", "correspondent",
    "reporter", "editor", "writer",
  ]

  /// Words of a date line beside days, months and numbers.
  static let dateLineWords: Set<String> = [
    "published", "updated", "posted", "modified", "last", "first", "created", "date", "on", "at", "the", "of",
    "am", "pm", "a", "p", "m", "cet", "cest", "gmt", "utc", "est", "edt", "et", "pt", "pst", "pdt", "bst",
    "ist", "jst", "eet", "eest", "min", "mins", "minute", "minutes", "read", "reading", "time", "hrs", "h",
    "local", "ago", "hour", "hours", "hr", "day", "days", "week", "weeks", "about",
  ]

  /// Whole lines that are buttons, boxes and notices.
  static let chromeLines: Set<String> = [
    "advertisement", "advertising", "ad", "sponsored", "share", "share this", "share this article",
    "share this story", "share on facebook", "share on twitter", "share on x", "share on linkedin", "print",
    "print this article", "email", "email this article", "facebook", "twitter", "linkedin", "whatsapp",
    "copy link", "save", "save article", "listen to this article", "read more", "related articles",
    "related stories", "related", "more on this story", "most read", "most popular", "you may also like",
    "recommended", "recommended for you", "subscribe", "subscribe now", "sign up", "log in", "sign in",
    "newsletter", "cookie settings", "accept all cookies", "accept cookies", "menu", "search",
    "skip to content", "skip to main content", "back to top", "reply", "continue reading",
    "story continues below advertisement", "article continues after advertisement", "end", "ends", "tweet",
    "pin it", "share on whatsapp", "share via email", "share on reddit", "gift this article", "open in app",
    "listen", "scroll to continue", "advertisement scroll to continue", "story continues below",
    "article continues below", "article continues below advertisement", "continue reading the main story",
    "skip advertisement", "skip ad", "view in browser", "loading", "close", "show more", "see more",
    "load more", "read full story", "read the full story", "read full article", "read the full article",
    "keep reading", "subscribe to newsletter", "subscribe to our newsletter", "newsletter sign up",
    "sign up for newsletter", "get the newsletter", "privacy policy", "terms of use", "terms of service",
    "terms and conditions", "cookie policy", "cookie preferences", "manage cookies", "reject all",
    "accept all",
    "i agree", "got it", "contact us", "about us", "report a typo", "report an error", "correct this text",
    "recommended stories", "recommended reading", "trending", "trending now", "top stories", "latest news",
    "more stories", "what to read next", "don t miss", "editors picks", "most viewed", "popular now",
    "follow us", "also read", "read also", "add as preferred source on google", "make us preferred on google",
    "text size", "print page", "promoted", "paid content", "sponsored content", "partner content",
  ]

  /// The first words of ``chromeLines``.
  static let chromeOpenings = Set(chromeLines.map { String($0.prefix { $0 != " " }) })

  /// Labels of links and notices, whatever follows.
  static let chromeLabels = LineOpenings([
    "read more:", "read more |", "read also:", "also read:", "also read |", "also read -", "read next:",
    "read:", "see also:", "related:", "more:", "tags:", "topics:", "categories:", "\u{A9}", "(\u{A9}",
    "(c) 20", "we use cookies", "this website uses cookies", "this site uses cookies", "don't miss:",
    "watch:", "listen:", "must read:", "recommended:", "related article:", "related articles:",
    "related story:", "related stories:", "trending:", "by continuing to use this site",
    "by signing up, you ",
    "by signing up you agree", "by subscribing, you agree", "by clicking subscribe",
  ])

  /// How short calls to subscribe, share and follow begin.
  static let chromeStarts = LineOpenings([
    "filed under", "sign up for our", "sign up to our", "sign up for the", "subscribe to our",
    "subscribe now", "subscribe for", "subscribe here", "follow us on", "follow us:",
    "share this article", "share this story", "click here to", "click here for", "download our app",
    "download the app", "enter your email", "join our ", "get our ", "get the latest",
    "support our journalism",
    "to read the full", "continue reading ", "read the full story ", "register for free", "log in to ",
    "already a subscriber", "this content is for subscribers", "stay up to date with",
  ])

  /// How a closing credit begins; ``Byline`` reads the rest.
  static let creditOpenings = LineOpenings(Byline.creditStarts)
}
