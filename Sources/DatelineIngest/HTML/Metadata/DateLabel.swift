/// What the words around a visible date say that it is.
enum DateLabel {
  case published, modified, copyright

  private static let reach = 36
  private static let before: [(DateLabel, [String])] = [
    (.copyright, ["©", "copyright", "(c)"]),
    (
      .modified,
      [
        "updated", "modified", "edited", "aktualisiert", "aktualisierung", "geändert", "bearbeitet", "stand",
        "mis à jour", "mise à jour", "actualizado", "aggiornato", "aggiornamento", "atualizado", "bijgewerkt",
        "oppdatert", "uppdaterad", "opdateret", "zaktualizowano", "güncelleme", "обновлено", "changed",
        "revised",
        "änderung", "更新日",
      ]
    ),
    (
      .published,
      [
        "published", "posted", "veröffentlicht", "datum", "date", "publié", "publicado", "pubblicato",
        "geplaatst",
        "gepubliceerd", "publisert", "publicerad", "offentliggjort", "opublikowano", "yayın", "опубликовано",
        "erschienen", "erstellt", "written", "geschrieben", "submitted", "created", "released", "issued",
        "fecha",
        "data", "mise en ligne", "eingestellt", "online seit", "artikel wurde", "beitrag wurde",
        "eintrag wurde",
        "投稿日", "公開日", "入力", "입력", "등록", "дата",
      ]
    ),
  ]
  private static let after = ["veröffentlicht", "published", "publié", "geschrieben", "gepostet"].map {
    Array($0.utf8)
  }

  private struct Word {
    let bytes: [UInt8]
    let label: DateLabel
  }

  /// The words in front by their last byte, since the search runs backwards.
  private static let words: [[Word]] = {
    var words = Array(repeating: [Word](), count: 256)
    for (label, group) in before {
      for word in group {
        let bytes = Array(word.utf8)
        if let last = bytes.last { words[Int(last)].append(Word(bytes: bytes, label: label)) }
      }
    }
    return words
  }()

  /// The label nearest in front of the date at `range`, else the one behind it; nil when there is none.
  ///
  /// - Parameters:
  ///   - range: The bytes of the date.
  ///   - text: The page's words in UTF-8.
  init?(around range: Range<Int>, in text: [UInt8]) {
    if let label = Self.label(before: range.lowerBound, in: text) {
      self = label
      return
    }
    let end = min(text.count, range.upperBound + Self.reach)
    for start in range.upperBound..<end where Self.after.contains(where: { text[start...].starts(with: $0) })
    {
      self = .published
      return
    }
    return nil
  }

  private static func label(before offset: Int, in text: [UInt8]) -> DateLabel? {
    let limit = max(0, offset - reach)
    var end = offset
    while end > limit {
      for word in words[Int(text[end - 1].lowercasedASCII)] {
        let start = end - word.bytes.count
        guard start >= limit, start == 0 || !text[start - 1].isASCIILetter else { continue }
        let matches = word.bytes.indices.allSatisfy { text[start + $0].lowercasedASCII == word.bytes[$0] }
        if matches { return word.label }
      }
      end -= 1
    }
    return nil
  }
}
