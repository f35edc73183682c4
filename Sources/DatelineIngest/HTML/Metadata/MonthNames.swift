/// The names of the months in the languages of the pages read, with the forms that stand in dates.
enum MonthNames {
  /// The month, 1...12, that a word means; nil when it is none.
  ///
  /// A word that names different months in two languages, as "listopad" does, is read in the page's language.
  /// - Parameters:
  ///   - word: One word in any case, without a full stop.
  ///   - language: The two letters of the page's language; empty when unknown.
  /// - Returns: The month; nil when the word names none, or different ones in languages that are not the page's.
  /// - Complexity: O(n) in the bytes of `word`.
  static func month(_ word: String, language: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let word = word.lowercased()
    return own[aliases[language] ?? language]?[word] ?? own["en"]?[word] ?? others[word]
  }

  /// Languages that share another's names.
  private static let aliases = ["nb": "no", "nn": "no", "bs": "sr", "sh": "sr", "me": "sr"]

  /// The forms of each language, and what they begin with as far as that is one month's: "sept", "févr".
  private static let own: [String: [String: Int]] = tables.mapValues { names in
    var months: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for (index, forms) in names.enumerated() {
      for form in forms.split(separator: " ") {
        for length in 3...max(3, form.count) {
          let start = String(form.prefix(length))
          if let known = months[start], known != index + 1 { ambiguous.insert(start) }
          months[start] = index + 1
        }
      }
    }
    for start in ambiguous { months[start] = nil }
    return months
  }

  /// Whole words of all languages that mean one month only.
  private static let others: [String: Int] = {
    var months: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for names in tables.values {
      for (index, forms) in names.enumerated() {
        for form in forms.split(separator: " ").map(String.init) {
          if let known = months[form], known != index + 1 { ambiguous.insert(form) }
          months[form] = index + 1
        }
      }
    }
    for word in ambiguous { months[word] = nil }
    return months
  }()

  /// For each language twelve lines of forms: the name as it stands in dates, other cases, abbreviations.
  private static let tables: [String: [String]] = [
    "en": [
      "january", "february", "march", "april", "may", "june", "july", "august", "september sept", "october",
      "november", "december",
    ],
    "de": [
      "januar jänner jan", "februar feber", "märz mrz maerz", "april", "mai", "juni", "juli", "august",
      "september sept", "oktober", "november", "dezember",
    ],
    "fr": [
      "janvier janv", "février fevrier fév", "mars", "avril", "mai", "juin", "juillet juil", "août aout",
      "septembre sept", "octobre", "novembre", "décembre decembre déc",
    ],
    "es": [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre sept",
      "octubre", "noviembre", "diciembre",
    ],
    "it": [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre",
      "novembre", "dicembre",
    ],
    "pt": [
      "janeiro", "fevereiro", "março marco", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro",
      "novembro", "dezembro",
    ],
    "nl": [
      "januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ],
    "sv": [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
      "november", "december",
    ],
    "da": [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
      "november",
      "december",
    ],
    "no": [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november",
      "desember",
    ],
    "fi": [
      "tammikuuta tammikuu", "helmikuuta helmikuu", "maaliskuuta maaliskuu", "huhtikuuta huhtikuu",
      "toukokuuta toukokuu", "kesäkuuta kesäkuu", "heinäkuuta heinäkuu", "elokuuta elokuu",
      "syyskuuta syyskuu",
      "lokakuuta lokakuu", "marraskuuta marraskuu", "joulukuuta joulukuu",
    ],
    "is": [
      "janúar", "febrúar", "mars", "apríl", "maí", "júní", "júlí", "ágúst", "september", "október",
      "nóvember",
      "desember",
    ],
    "pl": [
      "stycznia styczeń sty", "lutego luty lut", "marca marzec", "kwietnia kwiecień", "maja maj",
      "czerwca czerwiec", "lipca lipiec", "sierpnia sierpień", "września wrzesień",
      "października październik",
      "listopada listopad", "grudnia grudzień",
    ],
    "cs": [
      "ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen",
      "července červenec", "srpna srpen", "září", "října říjen", "listopadu listopad", "prosince prosinec",
    ],
    "sk": [
      "januára január", "februára február", "marca marec", "apríla apríl", "mája máj", "júna jún", "júla júl",
      "augusta august", "septembra september", "októbra október", "novembra november", "decembra december",
    ],
    "sl": [
      "januar", "februar", "marec marca", "april", "maj", "junij", "julij", "avgust", "september", "oktober",
      "november", "december",
    ],
    "hr": [
      "siječnja siječanj", "veljače veljača", "ožujka ožujak", "travnja travanj", "svibnja svibanj",
      "lipnja lipanj", "srpnja srpanj", "kolovoza kolovoz", "rujna rujan", "listopada listopad",
      "studenoga studenog studeni", "prosinca prosinac",
    ],
    "sr": [
      "januar јануар", "februar фебруар", "mart март", "april април", "maj мај", "jun јун", "jul јул",
      "avgust август", "septembar септембар", "oktobar октобар", "novembar новембар", "decembar децембар",
    ],
    "hu": [
      "január", "február", "március márc", "április ápr", "május", "június", "július", "augusztus",
      "szeptember szept", "október", "november", "december",
    ],
    "ro": [
      "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
      "octombrie",
      "noiembrie", "decembrie",
    ],
    "tr": [
      "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım",
      "aralık",
    ],
    "ru": [
      "января январь янв", "февраля февраль", "марта март", "апреля апрель", "мая май", "июня июнь",
      "июля июль", "августа август", "сентября сентябрь", "октября октябрь", "ноября ноябрь",
      "декабря декабрь",
    ],
    "uk": [
      "січня січень", "лютого лютий", "березня березень", "квітня квітень", "травня травень",
      "червня червень", "липня липень", "серпня серпень", "вересня вересень", "жовтня жовтень",
      "листопада листопад", "грудня грудень",
    ],
    "bg": [
      "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
      "ноември",
      "декември",
    ],
    "el": [
      "ιανουαρίου ιανουάριος ιαν", "φεβρουαρίου φεβρουάριος φεβ", "μαρτίου μάρτιος μαρ",
      "απριλίου απρίλιος απρ", "μαΐου μαίου μάιος μάι", "ιουνίου ιούνιος ιουν", "ιουλίου ιούλιος ιουλ",
      "αυγούστου αύγουστος αυγ", "σεπτεμβρίου σεπτέμβριος σεπ", "οκτωβρίου οκτώβριος οκτ",
      "νοεμβρίου νοέμβριος νοε", "δεκεμβρίου δεκέμβριος δεκ",
    ],
    "id": [
      "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober",
      "november", "desember",
    ],
    "ar": [
      "يناير كانون", "فبراير شباط", "مارس آذار", "أبريل نيسان ابريل", "مايو أيار", "يونيو حزيران",
      "يوليو تموز", "أغسطس اغسطس", "سبتمبر أيلول", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر",
    ],
    "zu": [
      "ujanuwari", "ufebhuwari", "umashi", "uephreli", "umeyi", "ujuni", "ujulayi", "uagasti", "usepthemba",
      "uokthoba", "unovemba", "udisemba",
    ],
  ]
}
